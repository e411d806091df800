/** Fetches pictures of one stream, one at a time, always the newest. */

export class Pictures {
  /** @param arrived called with (frame id, bitmap); the bitmap belongs to the receiver */
  constructor(stream, arrived) {
    this.stream = stream;
    this.arrived = arrived;
    this.busy = false;
    this.again = false;
  }

  /** The server has a newer one. */
  async fetchNewest() {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    try {
      do {
        this.again = false;
        await this.fetchOne();
      } while (this.again);
    } catch {
      // Undecodable, or the connection is gone, which is told elsewhere; the next announcement tries again.
    } finally {
      this.busy = false;
    }
  }

  async fetchOne() {
    const answer = await fetch(`picture?stream=${encodeURIComponent(this.stream)}`);
    const id = answer.headers.get('Frame-Id');
    if (answer.ok && id) {
      this.arrived(id, await createImageBitmap(await answer.blob()));
    }
  }
}
