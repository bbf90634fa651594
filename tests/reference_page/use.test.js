// Anchors, copying, keys, and the page without JavaScript, on a telephone and on paper.
"use strict";

const assert = require("node:assert/strict");
const test = require("node:test");
const { open, shownCodes } = require("./browser.js");

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const CONNECTION_REFUSED =
  "WSAECONNREFUSED (10061): 接続が拒否されました。\n" +
  "対象のコンピュータによって能動的に拒否されたため、接続できません。このエラーは、通常、外部ホスト上の" +
  "非アクティブなサービス (実行中のサーバー プログラムが存在しないホスト) に接続したために、発生します。\n" +
  "対処: 接続先のポートで待機しているプログラムがあるかどうかを確認してください。\n" +
  "・サーバーで netstat -ano を実行し、そのポートの行が LISTENING であることを確認します。\n" +
  "・その行のローカル アドレスが 127.0.0.1 または [::1] の場合、他のコンピュータからは接続できません。\n" +
  "・PowerShell で Test-NetConnection ホスト名 -Port ポート番号 を実行し、宛先のアドレスと接続の結果を確認します。";

function entry(page, code) {
  return page.locator(`[id="${code}"]`);
}

function clipboard(page) {
  return page.evaluate(() => navigator.clipboard.readText());
}

async function assertInView(page, code) {
  const bar = page.getByRole("search");
  const { y, height } = (await bar.isVisible()) ? await bar.boundingBox() : { y: 0, height: 0 };
  const box = await entry(page, code).boundingBox();
  const top = y + height;
  assert.ok(box.y >= top - 1 && box.y < 300, `entry at ${box.y}, search until ${top}`);
}

// Anchors

for (const hash of ["#10061", "#WSAECONNREFUSED"]) {
  test(`opens at ${hash}`, async (t) => {
    const page = await open(t, { hash });
    await assertInView(page, 10061);
  });
}

test("opens at the name that the SDK has", async (t) => {
  const page = await open(t, { hash: "#WSAEINVALIDPROVIDER" });
  await assertInView(page, 10105);
});

test("opens at its top where there is no such anchor", async (t) => {
  const page = await open(t, { hash: "#WSAENOTHING" });
  assert.equal(await page.evaluate(() => window.scrollY), 0);
});

test("opens at its top where an anchor is garbled", async (t) => {
  const page = await open(t, { hash: "#%E3%81" });
  assert.equal(await page.evaluate(() => window.scrollY), 0);
});

test("follows a link to an entry that the search had hidden", async (t) => {
  const page = await open(t);
  await page.getByRole("searchbox").fill("10065");
  assert.deepEqual(await shownCodes(page), [10065]);
  await entry(page, 10065).getByRole("link", { name: "WSAENETUNREACH" }).click();
  assert.equal(await page.getByRole("searchbox").inputValue(), "");
  assert.equal((await shownCodes(page)).length, 97);
  await assertInView(page, 10051);
});

// Copying

test("copies each message ID", async (t) => {
  const page = await open(t, CLIPBOARD);
  for (const id of ["0x0000274D", "0x8007274D", "0x0100274D", "0x0101274D", "0x0103274D", "0xC102274D"]) {
    await entry(page, 10061).getByRole("button", { name: `${id} をコピー` }).click();
    await page.getByText(`${id} をコピーしました`).waitFor();
    assert.equal(await clipboard(page), id);
  }
});

test("copies the text", async (t) => {
  const page = await open(t, CLIPBOARD);
  await page.getByRole("button", { name: "WSAECONNREFUSED のテキストをコピー" }).click();
  await page.getByText("WSAECONNREFUSED のテキストをコピーしました").waitFor();
  assert.equal(await clipboard(page), CONNECTION_REFUSED);
});

test("copies a text that has a list", async (t) => {
  const page = await open(t, CLIPBOARD);
  await page.getByRole("button", { name: "WSASYSNOTREADY のテキストをコピー" }).click();
  await page.getByText("をコピーしました").waitFor();
  const lines = (await clipboard(page)).split("\n");
  assert.equal(lines.length, 9);
  assert.ok(lines[6].startsWith("対処: "));
  assert.equal(lines[2], "・カレント パスに適切な Windows ソケット DLL ファイルがあること");
});

test("copies where there is no navigator.clipboard", async (t) => {
  const page = await open(t, CLIPBOARD);
  const button = entry(page, 10061).getByRole("button", { name: "0x8007274D をコピー" });
  const clipboardApi = await page.evaluateHandle(() => {
    const { clipboard } = navigator;
    Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
    return clipboard;
  });
  await button.click();
  await page.getByText("0x8007274D をコピーしました").waitFor();
  assert.ok(await button.evaluate((element) => element === document.activeElement));
  assert.equal(await clipboardApi.evaluate((api) => api.readText()), "0x8007274D");
});

test("says that it could not copy", async (t) => {
  const page = await open(t);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  await page.getByRole("button", { name: "WSAEINTR のテキストをコピー" }).click();
  await page.getByText("コピーできませんでした。選択してコピーしてください").waitFor();
});

// Keys

test("keys search, walk through the results and show all again", async (t) => {
  const page = await open(t);
  const box = page.getByRole("searchbox");
  const focused = () => page.evaluate(() => document.activeElement.textContent);

  await page.keyboard.press("/");
  await page.keyboard.type("WSAENOTSOCK");
  assert.equal(await box.inputValue(), "WSAENOTSOCK");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "WSAENOTSOCK");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "WSAEBADF");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "WSAEBADF");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.ok(await box.evaluate((element) => element === document.activeElement));
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "WSAENOTSOCK");
  await page.keyboard.press("Escape");
  assert.equal(await box.inputValue(), "");
  assert.ok(await box.evaluate((element) => element === document.activeElement));
  assert.equal((await shownCodes(page)).length, 97);
});

test("Enter opens the anchor of a result, Tab reaches its buttons", async (t) => {
  const page = await open(t, CLIPBOARD);
  await page.keyboard.press("/");
  await page.keyboard.type("10061");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/*#WSAECONNREFUSED"); // the browser notes it a moment later
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("WSAECONNREFUSED のテキストをコピーしました").waitFor();
  assert.equal(await clipboard(page), CONNECTION_REFUSED);
});

test("keys of the browser stay the browser's", async (t) => {
  const page = await open(t);
  const box = page.getByRole("searchbox");
  await box.press("a");
  await box.press("/");
  assert.equal(await box.inputValue(), "a/");
  await page.locator("summary").focus();
  await page.keyboard.press("Control+/");
  await page.keyboard.press("ArrowDown");
  assert.ok(await page.locator("summary").evaluate((it) => it === document.activeElement));
});

// Elsewhere

test("is a plain list without JavaScript", async (t) => {
  const page = await open(t, { javaScriptEnabled: false, hash: "#WSAECONNREFUSED" });
  assert.equal((await shownCodes(page)).length, 97);
  assert.equal(await page.locator("form, button, .with-script").filter({ visible: true }).count(), 0);
  await assertInView(page, 10061);
});

test("fits a telephone", async (t) => {
  for (const width of [320, 375]) {
    const page = await open(t, { viewport: { width, height: 640 } });
    const content = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(content, width);
  }
});

test("prints every entry and nothing to press", async (t) => {
  const page = await open(t, { hash: "#10061" });
  await page.emulateMedia({ media: "print" });
  assert.equal((await shownCodes(page)).length, 97);
  for (const hidden of ["form", "details", ".copy-text", "#copy-notice"]) {
    assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
  }
  assert.equal(await entry(page, 10061).locator("code").first().isVisible(), true);
});
