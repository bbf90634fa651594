// Opens the built page in Debian's Chromium. A test fails where the page writes to the console or
// asks for anything but itself.
"use strict";

const assert = require("node:assert/strict");
const path = require("node:path");
const test = require("node:test");
const { pathToFileURL } = require("node:url");
const { chromium } = require("playwright-core");

const BUILD_DIR = process.env.BUILD_DIR ?? path.resolve(__dirname, "../../build");
const PAGE = path.join(BUILD_DIR, "dist/reference.html");

let browser;
test.before(async () => {
  // The tests run as root, for whom Chromium has no sandbox.
  const executablePath = "/usr/bin/chromium-headless-shell";
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
});
test.after(() => browser.close());

/** The page in a context of its own; `hash` is what follows its address. */
async function open(t, { hash = "", ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== pathToFileURL(PAGE).href) complaints.push(request.url());
  });
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, []);
  });
  await page.goto(pathToFileURL(PAGE).href + hash);
  return page;
}

/** The codes that are shown, in their order. */
function shownCodes(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll(".entry")]
      .filter((entry) => entry.checkVisibility())
      .map((entry) => Number(entry.id)),
  );
}

module.exports = { BUILD_DIR, PAGE, open, shownCodes };
