// axe finds nothing, in any of the looks that the page has. It leaves a screenshot of each look in
// the build tree, for people to look at.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const axe = require("axe-core");
const { BUILD_DIR, open } = require("./browser.js");

const LIGHT = { colorScheme: "light" };
const DARK = { colorScheme: "dark" };
const TELEPHONE = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2 };

async function search(page) {
  await page.getByRole("searchbox").fill("拒否");
}

async function searchInVain(page) {
  await page.getByRole("searchbox").fill("存在しない言葉");
}

async function openGuide(page) {
  await page.getByText("この一覧の見方").click();
}

async function copy(page) {
  await page.getByRole("button", { name: "WSAECONNREFUSED のテキストをコピー" }).click();
}

async function print(page) {
  await page.emulateMedia({ media: "print" });
}

const LOOKS = {
  light: [LIGHT],
  dark: [DARK],
  "light-narrow": [{ ...LIGHT, ...TELEPHONE }],
  "dark-narrow": [{ ...DARK, ...TELEPHONE }],
  "light-search": [LIGHT, search],
  "dark-search": [DARK, search],
  "light-no-result": [LIGHT, searchInVain],
  "light-guide": [LIGHT, openGuide],
  "dark-guide": [DARK, openGuide],
  "light-anchor": [{ ...LIGHT, hash: "#10061", permissions: ["clipboard-write"] }, copy],
  "dark-anchor": [{ ...DARK, hash: "#10061", permissions: ["clipboard-write"] }, copy],
  "light-print": [LIGHT, print],
};

async function assertAccessible(page) {
  await page.evaluate(axe.source);
  const { violations, passes } = await page.evaluate(() => window.axe.run());
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes[0].html]),
    [],
  );
  assert.ok(passes.length > 20);
}

for (const [look, [options, prepare]] of Object.entries(LOOKS)) {
  test(`axe finds nothing: ${look}`, async (t) => {
    const page = await open(t, options);
    await prepare?.(page);
    const folder = path.join(BUILD_DIR, "tests/reference_page/screenshots");
    fs.mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: path.join(folder, `${look}.png`) });
    // Entries have one shape: those out of sight would only take time.
    await page.evaluate(() => {
      const isInSight = (entry) => {
        const { top, bottom } = entry.getBoundingClientRect();
        return top < window.innerHeight && bottom > 0;
      };
      const outOfSight = [...document.querySelectorAll(".entry")].filter((it) => !isInSight(it));
      for (const entry of outOfSight) entry.remove();
    });
    await assertAccessible(page);
  });
}

test("axe finds nothing in all entries together", async (t) => {
  await assertAccessible(await open(t));
});
