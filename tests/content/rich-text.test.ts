import { describe, expect, test } from "vitest";
import { richTextFault } from "@/lib/content/limits";
import { sanitizeRichText } from "@/lib/content/rich-text";
import { excerpt, htmlOfText, isBlank, textOfHtml } from "@/lib/content/text";

describe("what cannot be shown on our own pages goes", () => {
  test.each([
    ["<script>alert(1)</script>hello", "hello"],
    ["<scr<script>ipt>alert(1)</script>", "ipt&gt;alert(1)"],
    ["<style>p{display:none}</style><p>x</p>", "<p>x</p>"],
    ['<p onclick="alert(1)" style="position:fixed" class="x" id="y">x</p>', "<p>x</p>"],
    ["<svg onload=alert(1)><p>x</p></svg>", "<p>x</p>"],
    ["<math><mtext><img src=x onerror=alert(1)></mtext></math>", ""],
    ['<iframe src="https://example.com"></iframe>', ""],
    ['<form action="https://example.com"><input name="password"></form>', ""],
    ['<meta http-equiv="refresh" content="0;url=https://example.com">', ""],
    ["<!--[if IE]><script>alert(1)</script><![endif]-->", ""],
    ['<img src="https://example.com/pixel.gif">', ""],
    ['<img src="data:image/svg+xml;base64,PHN2Zz4=">', ""],
    ['<img src="data:text/html;base64,PHN2Zz4=">', ""],
    ['<span style="color: red" data-colour="url(x)" data-mention="1 onx">x</span>', "<span>x</span>"],
  ])("%s", (sent, kept) => {
    expect(sanitizeRichText(sent)).toBe(kept);
  });

  test.each([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "java&#10;script:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "//example.com",
  ])("a link to %s leads nowhere", (href) => {
    expect(sanitizeRichText(`<a href="${href}">x</a>`)).not.toContain("href");
  });
});

test("what the editor makes stays", () => {
  const made =
    '<p><strong>b</strong> <em>i</em> <u>u</u> <s>s</s> <code>c</code></p><ul><li><p>one</p></li></ul><ol start="3"><li><p>two</p></li></ol><pre><code>x</code></pre><p><span data-colour="red">late</span> <span data-mention="7">@Kris</span></p><img src="data:image/png;base64,iVBORw0KGgo=" alt="a chart" />';
  expect(sanitizeRichText(made)).toBe(made);
});

test("a link opens elsewhere and learns nothing of where it was", () => {
  expect(sanitizeRichText('<a href="https://example.com" target="_self">x</a>')).toBe(
    '<a href="https://example.com" target="_blank" rel="noopener noreferrer">x</a>',
  );
});

test("clean text stays as it is when it is cleaned again", () => {
  const sent = '<p>5 &lt; 6 &amp; "so" <b>on</b></p>';
  expect(sanitizeRichText(sanitizeRichText(sent))).toBe(sanitizeRichText(sent));
});

test("thousands of nested elements are cut and do not take long", () => {
  const started = performance.now();
  expect(textOfHtml(sanitizeRichText(`${"<b>".repeat(30_000)}deep`))).not.toContain("<");
  expect(performance.now() - started).toBeLessThan(2000);
});

describe("limits", () => {
  const pictureOf = (bytes: number) => `<img src="data:image/png;base64,${"A".repeat((bytes / 3) * 4)}">`;

  test("100 kB of text are taken, a byte more is not, counted in bytes", () => {
    expect(richTextFault("x".repeat(100_000))).toBeNull();
    expect(richTextFault("x".repeat(100_001))).toMatch(/100 kB/);
    expect(richTextFault("é".repeat(50_001))).toMatch(/100 kB/);
  });

  test("a picture is measured apart from the text: 1 MB each, 2 MB together", () => {
    expect(richTextFault(`${pictureOf(999_999)}<p>x</p>`)).toBeNull();
    expect(richTextFault(pictureOf(1_000_002))).toMatch(/1 MB/);
    expect(richTextFault(pictureOf(999_999).repeat(3))).toMatch(/2 MB/);
  });
});

test("the words of rich text stand on lines as they are read", () => {
  expect(textOfHtml("<h1>Plan</h1><ul><li><p>one</p></li><li>two &amp; three</li></ul>a<br />b")).toBe(
    "Plan\none\ntwo & three\na\nb",
  );
});

test("escaped markup is words, not markup", () => {
  expect(textOfHtml("<p>&lt;b&gt; &amp;lt;</p>")).toBe("<b> &lt;");
});

test("plain text becomes paragraphs that say the same", () => {
  const text = '1 < 2 & "3"\n<script>x</script>';
  expect(htmlOfText(text)).not.toContain("<script>");
  expect(textOfHtml(sanitizeRichText(htmlOfText(text)))).toBe(text);
});

test("spaces and empty paragraphs are blank, a picture is not", () => {
  expect(isBlank("<p> <br />&nbsp;</p>")).toBe(true);
  expect(isBlank('<p><img src="data:image/png;base64,AA==" /></p>')).toBe(false);
});

test("an excerpt is one line and says that it goes on", () => {
  expect(excerpt("one\ntwo", 10)).toBe("one two");
  expect(excerpt("a".repeat(11), 10)).toBe(`${"a".repeat(9)}…`);
});
