'use strict';

// Connects to a port where nobody listens and prints, in Japanese, why that fails.
// winsock-messages-ja.dll must lie beside this file.

const net = require('node:net');
const path = require('node:path');
const { Messages } = require('./winsock-messages.js');

function openMessages() {
  try {
    return new Messages(path.join(__dirname, 'winsock-messages-ja.dll'));
  } catch (error) {
    console.error(error.message); // and on without explanations
    return null;
  }
}

const messages = openMessages();
net.connect(1, '127.0.0.1').on('error', (refused) => {
  const error = messages ? messages.explain(refused) : refused;
  console.log(error.message);
  if (error.code === 'ECONNREFUSED') {
    console.log('127.0.0.1:1 refuses connections');
  }
});
