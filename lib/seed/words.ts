/** What the invented world is made of. The business keeps offices clean and supplied in and around Tucson. */
export const firstNames =
  "Taylor Alexa Satoshi Jen Terry Dee Barbara Alberto Tony Kevin Elena Jacob Michelle Priya Omar Grace Lucia Noah Hannah Victor Mei Andre Ruth Sofia Liam Zoe Marcus Ines Walter Nadia Felix Carmen Joel Tamara Hugo Leah Ravi Bianca Owen Amara".split(
    " ",
  );

export const lastNames =
  "Smith Yamakura Chen Paulson Perkins Adams Gonzalez Martinelli Mason Townsend Sweet Donalds Patel Haddad Holloway Reyes Becker Lindqvist Okafor Tran Fischer Delgado Novak Abrams Whitfield Sato Murphy Castillo Bauer Nguyen Prescott Iyer Lang Moreno Kaplan Osei Walsh Duarte Keller Brandt".split(
    " ",
  );

export const companyWords =
  "Saguaro Copper Mesa Sunset Desert Canyon Cactus Mission Pioneer Summit Agave Juniper Catalina Rincon Sabino Ocotillo Quail Coyote Monsoon Palo Verde Ironwood Mesquite Santa Rita Foothills Rillito Presidio Arroyo Adobe Cholla Javelina Roadrunner Tortolita Old Pueblo Silver Bell Golden Gate Picacho Thunder".split(
    " ",
  );

export const trades = [
  ["Dental Care", "Health care", "dental"],
  ["Law Group", "Legal services", "law"],
  ["Bakery", "Food service", "bakery"],
  ["Logistics", "Transport", "logistics"],
  ["Realty", "Real estate", "realty"],
  ["Veterinary Clinic", "Health care", "vet"],
  ["Accounting", "Professional services", "accounting"],
  ["Auto Repair", "Automotive", "auto"],
  ["Fitness Studio", "Recreation", "fitness"],
  ["Architects", "Professional services", "architects"],
  ["Preschool", "Education", "preschool"],
  ["Brewing", "Food service", "brewing"],
  ["Optics", "Manufacturing", "optics"],
  ["Insurance", "Insurance", "insurance"],
  ["Coffee Roasters", "Food service", "coffee"],
] as const;

export const streets =
  "E Speedway Blvd,N Oracle Rd,E Broadway Blvd,W Grant Rd,S 6th Ave,E River Rd,N Campbell Ave,W Ina Rd,E Congress St,N Stone Ave".split(
    ",",
  );

export const cities = [
  ["Tucson", "85701"],
  ["Tucson", "85716"],
  ["Oro Valley", "85737"],
  ["Marana", "85653"],
  ["Sahuarita", "85629"],
  ["Vail", "85641"],
] as const;

export const titles = [
  "Office Manager",
  "Owner",
  "Operations Lead",
  "Bookkeeper",
  "Facilities Manager",
  "Practice Manager",
  "Director",
];

/** Name, price in cents, code. */
export const products = [
  ["Weekly office cleaning", 28_000, "CLN-W"],
  ["Daily office cleaning", 112_000, "CLN-D"],
  ["One-time deep clean", 44_900, "CLN-1"],
  ["Window cleaning, ground floor", 19_500, "WIN-G"],
  ["Window cleaning, two floors", 34_000, "WIN-2"],
  ["Carpet shampoo, per room", 7_900, "CRP-R"],
  ["Coffee service, small office", 8_900, "COF-S"],
  ["Coffee service, large office", 21_900, "COF-L"],
  ["Water cooler rental", 3_500, "WTR-C"],
  ["Restroom supplies plan", 6_400, "SUP-R"],
  ["Plant care visit", 5_900, "PLT-V"],
  ["Move-out clean", 69_000, "CLN-M"],
] as const;

export type TopicName = keyof typeof topics;

/** Category, points, reopen penalty, hours to resolve within. */
export const topics = {
  "General question": ["General", 0, 0, 48],
  Praise: ["General", 14, 0, null],
  "Missed visit": ["Service", -14, 8, 24],
  "Quality of cleaning": ["Service", -9, 6, 48],
  "Equipment fault": ["Service", -6, 6, 48],
  "Schedule change": ["Service", 3, 2, 24],
  "Supplies request": ["Service", 4, 2, 48],
  "Invoice question": ["Billing", -1, 4, 48],
  "Billing error": ["Billing", -11, 8, 24],
  "Payment arranged": ["Billing", 6, 0, null],
  "New location": ["Sales", 8, 0, null],
  "Wants to cancel": ["Sales", -30, 0, 8],
} as const;

export const subjects: Record<TopicName, readonly string[]> = {
  "General question": [
    "Which days are you closed?",
    "Do you use fragrance-free products?",
    "Question about the contract term",
  ],
  Praise: ["Thank-you for the team", "Great job before the inspection", "Compliment for Tuesday's crew"],
  "Missed visit": ["Nobody came on Friday", "Crew did not show up", "Second visit missed this month"],
  "Quality of cleaning": [
    "Kitchen floor still sticky",
    "Streaks on the front windows",
    "Restroom was skipped",
  ],
  "Equipment fault": ["Coffee machine leaks", "Water cooler is not cooling", "Vacuum left behind is broken"],
  "Schedule change": ["Move our visit to Thursday", "Holiday week schedule", "Later start from next month"],
  "Supplies request": ["Out of paper towels", "More coffee pods, please", "Add soap to the monthly order"],
  "Invoice question": [
    "What is line 4 of the invoice?",
    "Need the invoice as PDF",
    "Send invoices to the bookkeeper",
  ],
  "Billing error": ["Charged twice in one month", "Invoice shows the old address", "Discount is missing"],
  "Payment arranged": ["New card on file", "Update payment date", "Switch to bank transfer"],
  "New location": ["Second office opens in spring", "Quote for the new floor", "Add the Marana branch"],
  "Wants to cancel": [
    "Thinking of leaving",
    "Comparing with another provider",
    "Asks how to end the contract",
  ],
};

export const notes = [
  "Spoke with them; they are happy with how this was handled.",
  "Left a voicemail and asked them to call back after lunch.",
  "Checked the visit log: the crew was there at 6:40 and left at 8:05.",
  "They prefer a call before 10 and a text message after.",
  "Sent the corrected invoice and explained the difference.",
  "Crew lead will look at it on the next visit and send a photo.",
  "Agreed on Thursday mornings from the first of next month.",
  "Asked for a quote for carpets as well; passed on to sales.",
  "Replacement part is ordered and should arrive on Wednesday.",
  "Confirmed the new address and updated the delivery notes.",
];

/** Where leads and deals come from, the usual ones first. */
export const sources = ["Phone", "Email", "Web", "Reference"] as const;

export const dealNames = [
  "Weekly cleaning, main office",
  "Second location",
  "Contract renewal",
  "Night crew for the warehouse",
  "Coffee and supplies plan",
  "Windows before the opening",
  "Carpets, whole floor",
  "Move-out of the old office",
  "Spring deep clean",
  "Daily service for the clinic",
  "Water coolers, three sites",
  "Plant care and supplies",
];

export const salesNotes = [
  "Walked the site with them: two floors, four restrooms, one kitchen.",
  "They compare us with one other company and decide by the end of the month.",
  "Price is fine; they want the crew to start after 6 p.m.",
  "The owner signs herself. Her office manager prepares it.",
  "Asked for references from other clinics; sent two.",
  "Budget is approved for the next quarter.",
  "They would take a longer contract for a better price.",
  "Waiting for the lease of the new place to be signed.",
];

export const callNotes = [
  "Went through the offer line by line; one question about supplies is open.",
  "Reached the office manager: they need the certificate of insurance first.",
  "Agreed to talk again after their board has met.",
  "They are ready to sign and want to start on a Monday.",
  "Asked whether windows can be added every other month.",
];

/** What is asked of leads, and what each answer is worth. */
export const leadQuestions: Record<string, Record<string, number>> = {
  "When would they like to start?": { "This month": 40, "This quarter": 25, "Some day": 5 },
  "How large is the place?": {
    "Over 10,000 sq ft": 30,
    "3,000 to 10,000 sq ft": 20,
    "Under 3,000 sq ft": 10,
  },
  "Have we spoken with whoever decides?": { Yes: 30, "Only with somebody who knows them": 15, No: 0 },
};
