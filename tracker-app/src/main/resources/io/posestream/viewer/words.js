/** Numbers and events in words. */

export function milliseconds(value) {
  if (Math.abs(value) < 1000) return `${Math.round(value)} ms`;
  if (Math.abs(value) < 60_000) return `${(value / 1000).toFixed(1)} s`;
  return 'over a minute';
}

export function duration(ms) {
  const seconds = Math.floor(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h`;
}

export function clock(ms) {
  return new Date(ms).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false});
}

export function count(number, one, many = one + 's') {
  return `${number} ${number === 1 ? one : many}`;
}

/** 7, 7? or (7): the state can be read without colours. */
export function label(person) {
  if (person.state === 'TENTATIVE') return `${person.id}?`;
  return person.state === 'CONFIRMED' ? `${person.id}` : `(${person.id})`;
}

const EVENTS = {
  STREAM_STARTED: ['stream started', 'good'],
  STREAM_STALLED: ['stream stalled', 'warn'],
  STREAM_RESUMED: ['stream resumed', 'good'],
  STREAM_ENDED: ['stream ended', 'good'],
  TRACK_STARTED: ['appeared', 'good'],
  TRACK_LOST: ['lost from sight', 'warn'],
  TRACK_ENDED: ['gone', 'good'],
  TRACK_REIDENTIFIED: ['is back', 'good'],
  SOURCE_RECONNECTING: ['source unreachable', 'bad'],
  STREAM_DEGRADED: ['overload: less is done', 'warn'],
  STREAM_RESTORED: ['overload over', 'good'],
  PICTURE_FROZEN: ['picture frozen', 'bad'],
  PICTURE_BLACK: ['picture black', 'bad'],
  PICTURE_RECOVERED: ['picture is back', 'good'],
  CLOCK_JUMPED: ['clock jumped', 'warn'],
  FRAMES_OUT_OF_ORDER: ['frames out of order', 'warn'],
  FRAMES_DUPLICATED: ['frames came twice', 'warn'],
  PICTURE_SIZE_CHANGED: ['picture size changed', 'warn'],
  CODEC_CHANGED: ['codec changed', 'warn'],
  FRAME_RATE_CHANGED: ['frame rate changed', 'warn'],
};

export function event(entry) {
  const [words, tone] = EVENTS[entry.kind] ?? [entry.kind.toLowerCase().replaceAll('_', ' '), 'good'];
  return {title: entry.track > 0 ? `Person ${entry.track} ${words}` : words[0].toUpperCase() + words.slice(1), tone};
}
