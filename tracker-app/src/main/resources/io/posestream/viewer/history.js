/** The last minutes of the enlarged stream, asked for again and again while it is enlarged. */

const PERIOD_MS = 2000;

export class History {
  /** @param arrived called with the history of the stream that is watched */
  constructor(arrived) {
    this.arrived = arrived;
    this.stream = null;
    setInterval(() => this.ask(), PERIOD_MS);
  }

  /** @param stream null = none */
  watch(stream) {
    this.stream = stream;
    this.ask();
  }

  async ask() {
    const stream = this.stream;
    if (stream === null || document.hidden) return;
    try {
      const answer = await fetch(`history?stream=${encodeURIComponent(stream)}`);
      const history = answer.ok ? await answer.json() : null;
      if (history && stream === this.stream) this.arrived(history);
    } catch {
      // The connection is gone, which is told elsewhere.
    }
  }
}
