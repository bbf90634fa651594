// Search as you type.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const { open, shownCodes } = require("./browser.js");

const FOUND = {
  // Codes
  10061: [10061],
  1006: [10060, 10061, 10062, 10063, 10064, 10065, 10066, 10067, 10068, 10069],
  6: [6],
  8: [8, 87],
  "１００６１": [10061],
  " 10061 ": [10061],
  "(10061)": [10061],
  "0x274D": [10061],
  "0X274d": [10061],
  "0x0000274D": [10061],
  "0000274d": [10061],
  "274d": [10061],
  "０ｘ２７４Ｄ": [10061],
  "0x6": [6],
  // HRESULT, of either sign
  "0x8007274D": [10061],
  "8007274d": [10061],
  80072749: [10057],
  2147952461: [10061],
  "-2147014835": [10061],
  "−2147014835": [10061],
  "ー２１４７０１４８３５": [10061],
  // The other message IDs
  "0x0100274D": [10061],
  16787277: [10061],
  "0x0101274D": [10061],
  16852813: [10061],
  "0x0103274D": [10061],
  "0xC102274D": [10061],
  3238143821: [10061],
  "-1056823475": [10061],
  // Names, the best first
  WSAETIMEDOUT: [10060, 10064],
  wsaetimedout: [10060, 10064],
  ETimedOut: [10060, 10064],
  "ＷＳＡＥＴＩＭＥＤＯＵＴ": [10060, 10064],
  WSAENOTSOCK: [10038, 10009],
  WSAEINVALIDPROVIDER: [10105],
  "WSAETIMEDOUT (10060)": [10060],
  // Japanese
  接続が拒否: [10061, 10112],
  "「接続が拒否されました。」": [10061],
  "dns サーバー 応答": [11002],
  // Numbers that are no code are looked for in the texts
  "Windows 2000 通知": [11015],
  存在しない言葉: [],
  0x8007274e0: [],
};

test("finds", async (t) => {
  const page = await open(t);
  for (const [query, codes] of Object.entries(FOUND)) {
    await t.test(JSON.stringify(query), async () => {
      await page.getByRole("searchbox", { name: "検索" }).fill(query);
      assert.deepEqual(await shownCodes(page), codes);
      assert.equal(await page.locator("#result-count").textContent(), `${codes.length} 件`);
      assert.equal(await page.locator("#no-result").isVisible(), codes.length === 0);
    });
  }
});

// The same cases as for wsaerr --search.
const FOLDED = fs
  .readFileSync(path.join(__dirname, "../support/folded_searches.tsv"), "utf-8")
  .replace(/\n$/, "")
  .split("\n")
  .map((line) => line.split("\t"));

test("folds what wsaerr folds", async (t) => {
  const page = await open(t);
  for (const [query, codes] of FOLDED) {
    await t.test(query, async () => {
      await page.getByRole("searchbox", { name: "検索" }).fill(query);
      const shown = (await shownCodes(page)).sort((one, other) => one - other);
      assert.equal(shown.join(" "), codes);
    });
  }
});

test("an emptied search shows every code in order again", async (t) => {
  const page = await open(t);
  const box = page.getByRole("searchbox");
  const all = await shownCodes(page);
  await box.fill("WSAENOTSOCK");
  assert.equal((await shownCodes(page)).length, 2);
  await box.fill("");
  assert.deepEqual(await shownCodes(page), all);
  for (const blank of [" ", "　", "()", "ー"]) {
    await box.fill(blank);
    assert.deepEqual(await shownCodes(page), all);
  }
});

test("tells screen readers the number of results", async (t) => {
  const page = await open(t);
  const status = page.locator("#result-count");
  assert.equal(await status.getAttribute("role"), "status");
  assert.equal(await status.textContent(), "97 件");
  await page.getByRole("searchbox").fill("10061");
  assert.equal(await status.textContent(), "1 件");
});

test("brings the first result into view", async (t) => {
  const page = await open(t, { hash: "#11031" });
  const box = page.getByRole("searchbox");
  await box.fill("QoS");
  const bar = await page.getByRole("search").boundingBox();
  const first = await page.locator(".entry:visible").first().boundingBox();
  assert.ok(first.y >= bar.y + bar.height - 1, `${first.y} is behind the search`);
  assert.ok(first.y < 300, `${first.y} is below the fold`);
});

test("shows the results of a key press in time", async (t) => {
  const page = await open(t);
  await page.evaluate(() => {
    window.keyPresses = [];
    let began;
    document.addEventListener("input", () => (began = performance.now()), { capture: true });
    // After the page's own listener: what it changed is laid out within the time.
    document.addEventListener("input", () => {
      document.body.getBoundingClientRect();
      window.keyPresses.push(performance.now() - began);
    });
  });
  const box = page.getByRole("searchbox");
  for (const query of ["WSAECONNREFUSED", "0x8007274D", "-2147014835", "ソケット", "QoS の要求"]) {
    await box.pressSequentially(query);
    for (const _ of query) await box.press("Backspace");
  }
  const times = (await page.evaluate(() => window.keyPresses)).sort((one, other) => one - other);
  const median = times[times.length >> 1];
  const longest = times.at(-1);
  t.diagnostic(
    `${times.length} key presses: median ${median.toFixed(1)} ms, longest ${longest.toFixed(1)} ms`,
  );
  assert.equal(times.length, 94);
  // The aim is 16 ms. One may wait for other work of the machine; half of them get ten times as much.
  assert.ok(median < 160);
});
