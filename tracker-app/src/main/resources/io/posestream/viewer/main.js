/** The page: connects the live messages with tiles, panels, switches and keys. */

import {Connection} from './connection.js';
import {Details} from './details.js';
import {Drawing} from './drawing.js';
import {History} from './history.js';
import {Keys} from './keys.js';
import {Ticker} from './ticker.js';
import {Tile} from './tile.js';
import {clock, count} from './words.js';

const at = id => document.getElementById(id);
const grid = at('grid');
const tiles = new Map();
const look = {drawing: new Drawing({palette: ['#ffffff'], links: {}}), pictures: true, boxes: true, person: null};
const ticker = new Ticker(at('ticker').querySelector('ol'));
const details = new Details(at('details'), id => follow(look.person === id ? null : id));
const history = new History(lately => details.history(lately));
let picturesOffered = true;
let enlarged = null;

function tileOf(stream) {
  let tile = tiles.get(stream);
  if (!tile) {
    tile = new Tile(stream, look, redrawn => details.follow(redrawn));
    tiles.set(stream, tile);
    tile.element.addEventListener('click', click => clicked(tile, tile.personAt(click)));
    const names = [...tiles.keys()].sort((a, b) => a.localeCompare(b, undefined, {numeric: true}));
    const next = tiles.get(names[names.indexOf(stream) + 1]);
    grid.insertBefore(tile.element, next?.element ?? null);
    arrange();
  }
  return tile;
}

function arrange() {
  const streams = tiles.size;
  grid.dataset.columns = streams <= 1 ? 1 : streams <= 4 ? 2 : streams <= 9 ? 3 : 4;
  grid.hidden = streams === 0;
  at('empty').hidden = streams > 0;
}

function clicked(tile, person) {
  if (person !== null && !(enlarged === tile && look.person === person)) {
    if (enlarged !== tile) enlarge(tile);
    follow(person);
  } else if (enlarged === tile && look.person !== null) {
    follow(null);
  } else {
    enlarge(enlarged === tile ? null : tile);
  }
}

function enlarge(tile) {
  look.person = null;
  enlarged?.element.classList.remove('enlarged');
  enlarged = tile;
  enlarged?.element.classList.add('enlarged');
  enlarged?.element.focus();
  grid.classList.toggle('focus', Boolean(tile));
  details.show(tile, null);
  history.watch(tile?.stream ?? null);
  askForPictures();
}

/** @param id of a person in the enlarged stream; null = nobody */
function follow(id) {
  look.person = id;
  details.show(enlarged, id);
  enlarged?.redraw();
}

function nextPerson() {
  const ids = (enlarged?.shown.pose?.people ?? []).filter(one => one.state !== 'LOST').map(one => one.id);
  if (ids.length) follow(ids[(ids.indexOf(look.person) + 1) % ids.length]);
}

function askForPictures() {
  if (!look.pictures || document.hidden) connection.ask('pictures=none');
  else if (enlarged) connection.ask(`pictures=one&stream=${encodeURIComponent(enlarged.stream)}`);
  else connection.ask('pictures=all');
}

function setPictures(on) {
  look.pictures = on && picturesOffered;
  at('pictures').setAttribute('aria-pressed', look.pictures);
  if (!look.pictures) tiles.forEach(tile => tile.withoutPictures());
  askForPictures();
}

function setBoxes(on) {
  look.boxes = on;
  at('boxes').setAttribute('aria-pressed', on);
  tiles.forEach(tile => tile.redraw());
}

function setEvents(on) {
  at('ticker').hidden = !on;
  at('events').setAttribute('aria-pressed', on);
}

const connection = new Connection({
  state(state) {
    if (at('link').dataset.state === state) return;
    at('link').dataset.state = state;
    at('link').textContent = state === 'live' ? 'live' : state === 'lost' ? 'connection lost' : 'connecting';
    document.body.classList.toggle('lost', state === 'lost');
    at('notice').hidden = state !== 'lost';
    at('notice').textContent = 'The connection to PoseStream is lost. Trying again every second.';
  },
  hello(hello) {
    at('topic').textContent = hello.topic;
    at('broker').textContent = hello.broker;
    picturesOffered = hello.pictures;
    at('pictures').disabled = !picturesOffered;
    at('privacy').hidden = picturesOffered;
    if (!picturesOffered) {
      at('pictures').title = 'From here this viewer shows skeletons only';
      if (look.pictures) setPictures(false);
    }
    ticker.replace(hello.events);
    arrange();
  },
  broker({answers, sinceMs, reason}) {
    document.body.classList.toggle('away', !answers);
    at('outage').hidden = answers;
    at('outage').title = reason ?? '';
    at('outage').textContent = answers ? '' : `The broker ${at('broker').textContent} has not answered since `
        + `${clock(sinceMs)}. What you see is the last that came. Tracker and page go on by themselves when it is back.`;
  },
  numbers({streams}) {
    const known = new Set(streams.map(numbers => numbers.stream));
    for (const [stream, tile] of tiles) {
      if (!known.has(stream)) forget(stream, tile);
    }
    streams.forEach(numbers => tileOf(numbers.stream).numbers(numbers));
    const people = grid.querySelectorAll('.tile:not(.stale):not(.ended) .chip').length;
    at('summary').textContent = streams.length
        ? `${count(streams.length, 'stream')} · ${count(people, 'person', 'people')}` : '';
    if (enlarged) details.show(enlarged, look.person);
  },
  pose: frame => tileOf(frame.stream).pose(frame),
  picture: frame => look.pictures && tileOf(frame.stream).loader.fetchNewest(),
  event: entry => ticker.add(entry),
  skipped: ({messages}) => console.warn(`this page is too slow; ${messages} messages were skipped`),
});

function forget(stream, tile) {
  if (enlarged === tile) enlarge(null);
  tile.remove();
  tiles.delete(stream);
  arrange();
}

function openFocused() {
  const tile = tiles.get(document.activeElement?.dataset?.stream);
  if (!tile) return undefined;
  enlarge(enlarged === tile ? null : tile);
  return true;
}

/** Panels that scroll keep the arrow keys. */
function step(direction) {
  if (!tiles.size || document.activeElement?.closest('aside')) return undefined;
  const order = [...grid.children];
  const current = order.indexOf(document.activeElement);
  const next = order[(Math.max(0, current) + (current < 0 ? 0 : direction) + order.length) % order.length];
  if (enlarged) enlarge(tiles.get(next?.dataset.stream) ?? enlarged);
  else next?.focus();
  return true;
}

/** Whoever returns something has used the key up. */
new Keys(at('keys'), at('help'), {
  p: () => setPictures(!look.pictures),
  b: () => setBoxes(!look.boxes),
  e: () => setEvents(at('ticker').hidden),
  n: nextPerson,
  Escape: () => look.person === null ? enlarge(null) : follow(null),
  Enter: () => openFocused(),
  ' ': () => openFocused(),
  ArrowRight: () => step(1),
  ArrowDown: () => step(1),
  ArrowLeft: () => step(-1),
  ArrowUp: () => step(-1),
});
document.addEventListener('visibilitychange', askForPictures);
at('pictures').addEventListener('click', () => setPictures(!look.pictures));
at('boxes').addEventListener('click', () => setBoxes(!look.boxes));
at('events').addEventListener('click', () => setEvents(at('ticker').hidden));

look.drawing = new Drawing(await (await fetch('skeletons')).json());
askForPictures();
