/** Shortcuts, and the dialog that lists them. */

const HELP = [
  ['← →', 'one stream on'],
  ['Enter', 'enlarge the stream, or back'],
  ['N', 'follow the next person of the enlarged stream'],
  ['Esc', 'let go of the person, then back to all streams'],
  ['P', 'pictures on or off'],
  ['B', 'boxes on or off'],
  ['E', 'events on or off'],
  ['?', 'this list'],
];

export class Keys {
  /**
   * @param dialog shows the list; opened by its button and by the question mark
   * @param actions a function for each key
   */
  constructor(dialog, button, actions) {
    this.dialog = dialog;
    this.actions = {...actions, '?': () => this.help()};
    const list = dialog.querySelector('dl');
    for (const [keys, meaning] of HELP) {
      const [term, explanation] = [document.createElement('dt'), document.createElement('dd')];
      term.append(Object.assign(document.createElement('kbd'), {textContent: keys}));
      explanation.textContent = meaning;
      list.append(term, explanation);
    }
    button.addEventListener('click', () => this.help());
    document.addEventListener('keydown', press => this.pressed(press));
  }

  help() {
    if (this.dialog.open) this.dialog.close();
    else this.dialog.showModal();
  }

  pressed(press) {
    if (press.ctrlKey || press.altKey || press.metaKey || (this.dialog.open && press.key !== '?')) return;
    const activates = press.key === 'Enter' || press.key === ' ';
    if (activates && press.target.closest('button, a, input')) return;
    const action = this.actions[press.key] ?? this.actions[press.key.toLowerCase()];
    if (action?.() !== undefined) press.preventDefault();
  }
}
