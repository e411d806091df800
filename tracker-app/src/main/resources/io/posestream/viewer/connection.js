/** The live connection: opens, listens, notices silence, and opens again. */

const SILENCE_MS = 4000;
const RETRY_MS = 1000;
const NAMES = ['hello', 'broker', 'numbers', 'pose', 'picture', 'event', 'skipped'];

/** A session that is over looks like a lost connection. */
async function logInAgain() {
  try {
    if ((await fetch('skeletons')).status === 401) location.replace('login.html');
  } catch {
    // Nobody answers; that is told.
  }
}

export class Connection {
  /** @param handlers one function for each message name, and state('connecting' | 'live' | 'lost') */
  constructor(handlers) {
    this.handlers = handlers;
    this.query = null;
    this.heardAt = 0;
    setInterval(() => this.check(), 500);
  }

  /** Which pictures the server should send; asking again for something else replaces the connection. */
  ask(query) {
    if (query !== this.query) {
      this.query = query;
      this.open();
    }
  }

  open() {
    this.source?.close();
    const source = new EventSource(`live?${this.query}`);
    this.source = source;
    this.openedAt = this.heardAt = performance.now();
    for (const name of NAMES) {
      source.addEventListener(name, message => {
        if (source !== this.source) return;
        this.heardAt = performance.now();
        this.handlers.state('live');
        this.handlers[name](JSON.parse(message.data));
      });
    }
    source.onerror = () => {
      if (source !== this.source) return;
      source.close();
      this.handlers.state('lost');
      this.heardAt = -Infinity;
      logInAgain();
    };
  }

  check() {
    const now = performance.now();
    if (now - this.heardAt > SILENCE_MS && now - this.openedAt > RETRY_MS) {
      this.handlers.state('lost');
      this.open();
    }
  }
}
