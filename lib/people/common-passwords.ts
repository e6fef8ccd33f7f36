/**
 * What people try first, in lower case and without the digits and signs at its ends. Only what can grow to the
 * least length with an ending, a repetition or a second word of this list, and long favourites of leaked lists.
 */
const words = `
password passw0rd p@ssw0rd p@ssword pa55word passphrase mypassword thepassword newpassword oldpassword
yourpassword temppassword temporary defaultpassword default secret topsecret mysecret supersecret secure
security admin administrator adminadmin superadmin sysadmin root toor superuser user username guest test
testing tester testuser demo example sample welcome welcomeback welcomehome hello helloworld goodbye letmein
letmeinnow openup opensesame changeme changemenow changeit changethis login logmein signin access
accessgranted master masterkey manager management office company business customer customers support service
helpdesk sales marketing accounting finance money dollars bitcoin qwerty qwertyuiop qwertz azerty asdf asdfgh
asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc abcdef abcdefg abcdefgh iloveyou iloveyousomuch
iloveyouforever iloveyouverymuch ilovejesus ilovegod ilovemyself ilovemyfamily ilovemymom ilovemydog
ilovemycat ilovemywife loveyou lovely love lover forever foreverandever always princess prince sunshine
moonlight starlight rainbow butterfly flower flowers angel angels heaven blessed jesus jesuschrist
jesusislord jesuslovesme trustno trustnoone nothing everything something whatever whocares idontknow
idontcare iforgot forgotpassword rememberme remember football baseball basketball soccer hockey softball
volleyball liverpool liverpoolfc manchester manchesterunited arsenal chelsea barcelona realmadrid yankees
cowboys steelers eagles lakers monkey dragon tiger eagle falcon phoenix shadow hunter killer ranger ninja
warrior master batman superman spiderman ironman starwars startrek pokemon minecraft nintendo playstation
computer internet windows microsoft google facebook instagram twitter linkedin samsung apple android whatever
freedom america american liberty victory winter spring summer autumn january february march april june july
august september october november december monday tuesday wednesday thursday friday saturday sunday michael
jennifer jessica ashley michelle daniel thomas charlie jordan george robert joshua matthew andrew anthony
christopher alexander elizabeth charlotte samantha victoria chocolate cookie cookies cheese coffee banana
orange pepper ginger pumpkin mustang corvette ferrari porsche mercedes harley yamaha fuckyou fuckoff asshole
bullshit correcthorsebatterystaple correct horse battery staple thequickbrownfox quickbrownfox loremipsum
loremipsumdolor supercalifragilistic supercalifragilisticexpialidocious maytheforcebewithyou
theforcebewithyou winteriscoming livelaughlove carpediem hakunamatata onceuponatime tobeornottobe
allyouneedislove thisismypassword thisisapassword thisisasecret thisismysecret mypasswordis ismypassword
ihatepasswords ihatemyjob ihatepassword ilovemyjob passwordpassword nopassword anypassword nopasswordneeded
onetwothree onetwothreefour abcabc aabbcc qwer asdfasdf qwerqwer zaqwsx zaqxsw customerservice customersupport
`;

/** Passwords that are refused because they are guessed first. Offline: no password ever leaves the server. */
export const commonPasswords: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
