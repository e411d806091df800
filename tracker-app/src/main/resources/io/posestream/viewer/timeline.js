/** Charts of the last minutes: latency, and who was there when. Times are milliseconds since 1970. */

import {colorOf} from './drawing.js';
import {clock, milliseconds} from './words.js';

const SPACE = 'http://www.w3.org/2000/svg';
const [WIDTH, LEFT, ROW] = [308, 34, 13];
const [HEIGHT, TOP] = [92, 8];
const MAX_ROWS = 14;

function draw(name, attributes, text) {
  const element = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

function chart(height, label) {
  const svg = draw('svg', {viewBox: `0 0 ${WIDTH} ${height}`, class: 'chart', role: 'img', 'aria-label': label});
  svg.append(draw('title', {}, label));
  return svg;
}

function scale({fromMs, nowMs}) {
  return ms => LEFT + Math.max(0, (ms - fromMs) / (nowMs - fromMs)) * (WIDTH - LEFT);
}

function axis(svg, height, x, {fromMs, nowMs}) {
  for (let ms = Math.ceil(fromMs / 60_000) * 60_000; ms < nowMs; ms += 60_000) {
    svg.append(draw('line', {x1: x(ms), x2: x(ms), y1: TOP, y2: height - 14, class: 'minute'}));
  }
  svg.append(
      draw('text', {x: LEFT, y: height - 2}, clock(fromMs)),
      draw('text', {x: WIDTH, y: height - 2, 'text-anchor': 'end'}, clock(nowMs)));
}

/** A round number at or above. */
function ceiling(value) {
  const unit = 10 ** Math.floor(Math.log10(Math.max(10, value)));
  return Math.ceil(value / unit) * unit;
}

/** The median of each second as a line, below it the greatest as a field; seconds with dropped frames marked. */
export function latencyChart(history) {
  const {seconds} = history;
  const worst = seconds.reduce((one, other) => other[2] > one[2] ? other : one, [0, 0, 0]);
  const label = seconds.length
      ? `Latency since ${clock(history.fromMs)}: greatest ${milliseconds(worst[2])} at ${clock(worst[0])}` : 'No frames yet';
  const svg = chart(HEIGHT, label);
  const x = scale(history);
  const top = ceiling(worst[2]);
  const y = ms => HEIGHT - 14 - Math.min(1, Math.max(0, ms) / top) * (HEIGHT - 14 - TOP);
  axis(svg, HEIGHT, x, history);
  svg.append(draw('text', {x: LEFT - 4, y: TOP + 7, 'text-anchor': 'end'}, top < 1000 ? top : `${top / 1000} s`));
  svg.append(draw('text', {x: LEFT - 4, y: HEIGHT - 14, 'text-anchor': 'end'}, '0 ms'));
  for (const [ms, , greatest, , dropped] of seconds) {
    const width = Math.max(1, x(ms + 1000) - x(ms));
    if (dropped) svg.append(draw('rect', {x: x(ms), y: TOP, width, height: HEIGHT - 14 - TOP, class: 'dropped'}));
    svg.append(draw('rect', {x: x(ms), y: y(greatest), width, height: y(0) - y(greatest), class: 'greatest'}));
  }
  svg.append(draw('path', {d: line(seconds, x, y), class: 'median'}));
  return svg;
}

/** Broken where the stream was silent. */
function line(seconds, x, y) {
  let before = -Infinity;
  return seconds.map(([ms, median]) => {
    const move = ms - before > 3000 ? 'M' : 'L';
    before = ms;
    return `${move}${x(ms).toFixed(1)} ${y(median).toFixed(1)}`;
  }).join('');
}

/** A row for each person, newest last; thin where the person was only predicted. */
export function trackChart(history, palette, person) {
  const tracks = history.tracks.slice(-MAX_ROWS);
  const height = TOP + Math.max(1, tracks.length) * ROW + 16;
  const svg = chart(height, tracks.length ? `Who was there since ${clock(history.fromMs)}: ${
    tracks.map(track => `person ${track.id}`).join(', ')}` : 'Nobody was there lately');
  const x = scale(history);
  axis(svg, height, x, history);
  tracks.forEach((track, row) => {
    const middle = TOP + (row + .5) * ROW;
    const faded = person !== null && person !== track.id ? .3 : 1;
    svg.append(draw('text', {x: LEFT - 4, y: middle + 3.5, 'text-anchor': 'end', class: 'id'}, track.id));
    for (const [fromMs, toMs, state] of track.spans) {
      const thick = state === 'CONFIRMED' ? 8 : state === 'LOST' ? 1 : 3;
      svg.append(draw('rect', {
        x: x(fromMs), y: middle - thick / 2, width: Math.max(1.5, x(toMs) - x(fromMs)), height: thick,
        fill: colorOf(palette, track.id), opacity: faded}));
    }
  });
  return svg;
}
