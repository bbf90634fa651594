// The module of examples/node, on Node.js for Windows. usage: node messages.test.js FOLDER-OF-EXAMPLE

'use strict';

const assert = require('node:assert/strict');
const path = require('node:path');
const { test } = require('node:test');

const folder = process.argv[2];
const { Messages } = require(path.join(folder, 'winsock-messages.js'));
const messages = new Messages(path.join(folder, 'winsock-messages-ja.dll'));

test('lines of a text are parted by line feeds', () => {
  const [meaning, description, ...more] = messages.text(10061).split('\n');
  assert.equal(meaning, '接続が拒否されました。');
  assert.ok(description.startsWith('対象のコンピュータによって能動的に拒否されたため、'));
  assert.deepEqual(more, []);
});

test('an explained error keeps its code and its cause', () => {
  const error = Object.assign(new Error('connect'), { code: 'ETIMEDOUT' });
  const explained = messages.explain(error);
  assert.equal(explained.code, 'ETIMEDOUT');
  assert.equal(explained.cause, error);
  assert.ok(explained.message.startsWith('connect\n接続がタイムアウトになりました。\n'));
});

test('every name that it knows has a text', () => {
  const source = require('node:fs').readFileSync(path.join(folder, 'winsock-messages.js'), 'utf8');
  const names = source.match(/^ {2}E[A-Z_]+(?=: \d+,$)/gm).map((name) => name.trim());
  assert.equal(names.length, 14);
  for (const code of names) {
    assert.notEqual(messages.explain({ code, message: '' }).message, '', code);
  }
});

test('an error without a known code stays as it is', () => {
  for (const error of [new Error('other'), Object.assign(new Error('file'), { code: 'ENOENT' })]) {
    assert.equal(messages.explain(error), error);
  }
  assert.equal(messages.text(1), null);
});

test('a path that is not full is refused', () => {
  assert.throws(() => new Messages('winsock-messages-ja.dll'), TypeError);
});

test('a file that is missing is named', () => {
  const file = path.join(folder, 'missing.dll');
  assert.throws(() => new Messages(file), { message: `${file} cannot be opened: Windows error 2` });
});
