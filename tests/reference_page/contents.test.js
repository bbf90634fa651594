// What the page says: every code, the texts that are written down for the DLL, and all message IDs.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const { PAGE, open, shownCodes } = require("./browser.js");

const rows = (file) =>
  fs
    .readFileSync(path.join(__dirname, "../message_dll", file), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.replaceAll("\\n", "\n").split("\t"));

const REMEDIES = new Map(rows("expected_remedies.tsv"));

const EXPECTED = rows("expected_messages.tsv").map(([code, name, meaning, description]) => ({
  code: Number(code),
  name,
  meaning,
  description,
  remedy: REMEDIES.get(code),
}));

const IN_SUPPLEMENT = new Set([
  ...[10009, 10059, 10062, 10063, 10066, 10068, 10069, 10070, 10071, 10102, 10103, 10108],
  ...[10110, 10111, 10112],
  ...Array.from({ length: 29 }, (_, place) => 11005 + place),
]);

const SDK_NAMES = new Map([
  [10104, "WSAEINVALIDPROCTABLE"],
  [10105, "WSAEINVALIDPROVIDER"],
  [10106, "WSAEPROVIDERFAILEDINIT"],
]);

function hexadecimal(number, digits) {
  return "0x" + number.toString(16).toUpperCase().padStart(digits, "0");
}

for (const javaScriptEnabled of [true, false]) {
  test(`lists every code ${javaScriptEnabled ? "with" : "without"} JavaScript`, async (t) => {
    const page = await open(t, { javaScriptEnabled });
    const codes = EXPECTED.map(({ code }) => code);
    assert.equal(codes.length, 97);
    assert.deepEqual(await shownCodes(page), codes);

    const listed = await page.evaluate(() =>
      [...document.querySelectorAll(".entry")].map((entry) => {
        const text = (selector) => entry.querySelector(selector)?.textContent;
        const field = (label) =>
          [...entry.querySelectorAll("dt")].find((dt) => dt.textContent === label)
            ?.nextElementSibling.textContent;
        const list = (field) =>
          entry.querySelector(field) &&
          [
            text(`${field} p`),
            ...[...entry.querySelectorAll(`${field} li`)].map((li) => `・${li.textContent}`),
          ].join("\n");
        return {
          heading: text("h2"),
          hexadecimal: text(".hexadecimal"),
          meaning: field("意味"),
          description: list(".description"),
          remedy: list(".remedy") ?? undefined,
          ids: [...entry.querySelectorAll(".ids > div")].map((id) => [
            id.querySelector("dt").textContent,
            id.querySelector("code").textContent,
            id.querySelector("span").textContent,
          ]),
          source: field("出典"),
          sdkName: text(".sdk-name .name"),
        };
      }),
    );
    for (const [place, { code, name, meaning, description, remedy }] of EXPECTED.entries()) {
      assert.deepEqual(listed[place], {
        heading: `${code} ${name}`,
        hexadecimal: hexadecimal(code, 4),
        meaning,
        description,
        remedy,
        ids: [
          ["意味と説明", hexadecimal(code, 8), `${code}`],
          ["HRESULT", hexadecimal(0x80070000 + code, 8), `${(0x80070000 + code) | 0}`],
          ["意味のみ", hexadecimal(0x01000000 + code, 8), `${0x01000000 + code}`],
          ["説明のみ", hexadecimal(0x01010000 + code, 8), `${0x01010000 + code}`],
          ...(remedy
            ? [["対処のみ", hexadecimal(0x01030000 + code, 8), `${0x01030000 + code}`]]
            : []),
          ["イベント", hexadecimal(0xc1020000 + code, 8), `${0xc1020000 + code}`],
        ],
        source:
          (IN_SUPPLEMENT.has(code) ? "winsock-supplement.ja.txt" : "winsock.ja.txt") +
          (remedy ? " (対処: winsock-remedies.ja.txt)" : ""),
        sdkName: SDK_NAMES.get(code),
      });
    }
  });
}

test("every code and every name is an anchor", async (t) => {
  const page = await open(t);
  const anchors = await page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll(".entry, .entry .name")].map((element) => [
        element.id,
        element.closest(".entry").id,
      ]),
    ),
  );
  const expected = {};
  for (const { code, name } of EXPECTED) {
    for (const anchor of [code, name, ...(SDK_NAMES.has(code) ? [SDK_NAMES.get(code)] : [])]) {
      expected[anchor] = String(code);
    }
  }
  assert.deepEqual(anchors, expected);
});

test("no anchor occurs twice and every link has its target", async (t) => {
  const page = await open(t);
  const { ids, targets } = await page.evaluate(() => ({
    ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
    targets: [...document.querySelectorAll("a")].map((link) => link.getAttribute("href")),
  }));
  assert.equal(new Set(ids).size, ids.length);
  for (const target of targets) {
    assert.ok(target.startsWith("#") && ids.includes(target.slice(1)), target);
  }
});

test("says how many codes come from each document", async (t) => {
  const page = await open(t);
  await page
    .getByText("全 97 件 (winsock.ja.txt の 53 件、winsock-supplement.ja.txt の 44 件)。")
    .waitFor();
});

test("is in Japanese and has a title", async (t) => {
  const page = await open(t);
  assert.equal(await page.locator("html").getAttribute("lang"), "ja");
  assert.equal(await page.title(), "エラー コードの意味と説明 - winsock-messages-ja");
});

test("is one file under 250 KB", (t) => {
  const { size } = fs.statSync(PAGE);
  t.diagnostic(`${size} bytes`);
  assert.ok(size < 250_000);
});
