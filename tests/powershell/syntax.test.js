// Every PowerShell script and every block of it on the pages is PowerShell, as far as a parser can say.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const test = require("node:test");
const { Language, Parser } = require("web-tree-sitter");

const SOURCE_DIR = path.join(__dirname, "../..");
const SCRIPTS = [
  path.join(SOURCE_DIR, "examples/powershell/Get-WinsockMessage.ps1"),
  path.join(process.env.BUILD_DIR, "dist/event-source/event-source.ps1"),
];
const PAGES = ["README.md"].concat(
  fs
    .readdirSync(path.join(SOURCE_DIR, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
);

let parser;

test.before(async () => {
  await Parser.init();
  parser = new Parser();
  const grammar = require.resolve("tree-sitter-powershell/tree-sitter-powershell.wasm");
  parser.setLanguage(await Language.load(grammar));
});

/** Where a script is no PowerShell: line, column, and what stands there. */
function faults(script) {
  const found = [];
  const walk = (node) => {
    const { row, column } = node.startPosition;
    if (node.isError) found.push(`${row + 1}:${column + 1} ${node.text.slice(0, 40)}`);
    if (node.isMissing) found.push(`${row + 1}:${column + 1} ${node.type} is missing`);
    node.children.forEach(walk);
  };
  walk(parser.parse(script).rootNode);
  return found;
}

const blocks = (page) =>
  [...fs.readFileSync(path.join(SOURCE_DIR, page), "utf8").matchAll(/```powershell\n(.*?)```/gs)].map(
    ([, block]) => block,
  );

for (const script of SCRIPTS) {
  test(`${path.basename(script)} is PowerShell`, () => {
    const text = fs.readFileSync(script, "utf8").replace(/^\uFEFF/, "");
    assert.ok(text.length > 100);
    assert.deepEqual(faults(text), []);
  });
}

test("the steps of the workflow that installs the packages are PowerShell", () => {
  const workflow = fs.readFileSync(path.join(SOURCE_DIR, ".github/workflows/windows.yml"), "utf8");
  const job = workflow.slice(workflow.indexOf("shell: powershell"));
  const steps = [...job.matchAll(/run: \|\n((?: {10}.*\n|\n)+)/g)].map(([, step]) =>
    step.replace(/^ {10}/gm, "").replace(/\$\{\{.*?\}\}/g, "VALUE"),
  );
  assert.equal(steps.length, 2);
  for (const step of steps) assert.deepEqual(faults(step), [], step);
});

test("the blocks of the pages are PowerShell", () => {
  const shown = PAGES.flatMap(blocks);
  assert.ok(shown.length >= 2);
  for (const block of shown) assert.deepEqual(faults(block), [], block);
});

test("a script that was not rendered is located", () => {
  const script = path.join(SOURCE_DIR, "packaging/event_source/event-source.ps1.in");
  const line = fs.readFileSync(script, "utf8").split("\n").findIndex((text) => text.includes("@ITEMS@")) + 1;
  assert.ok(line > 0);
  assert.match(faults(fs.readFileSync(script, "utf8"))[0], new RegExp(`^${line}:\\d+ @ITEMS@$`));
});

test("a brace that is missing is located", () => {
  assert.deepEqual(faults("function f {\n  if ($a) { 1 \n}\n"), ["3:2 } is missing"]);
});

test("a quotation mark that is missing is located", () => {
  assert.match(faults('$a = 1\n$b = "two\n')[0], /^2:/);
});
