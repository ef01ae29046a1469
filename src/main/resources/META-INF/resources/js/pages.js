/**
 * Starts what a page needs. Pages work without any of this; what only a script can do is hidden until one runs.
 */
import { startBusy } from './page/busy.js';
import { all } from './page/dom.js';
import { failed, startFaults } from './page/faults.js';
import { startImports } from './intake/imports.js';
import { startInspections } from './intake/inspections.js';
import { startLink } from './page/links.js';
import { startSection } from './section.js';
import { startReasons } from './handover/reasons.js';
import { startReview } from './intake/review.js';
import { startSession } from './page/session.js';

startFaults();
try {
  startBusy();
  for (const node of all(document, '.js[hidden]')) node.hidden = false;

  /** @param {string} id of a form @returns {HTMLFormElement|null} */
  const formOf = id => document.querySelector(`form#${id}`);

  const form = formOf('section');
  if (form?.dataset.edits) startSection(form);

  const review = formOf('review');
  if (review) startReview(review);

  const reasons = formOf('reasons');
  if (reasons) startReasons(reasons);

  const paste = formOf('paste-form');
  if (paste) startImports(paste, formOf('files-form'));

  const inspect = formOf('inspect-form');
  if (inspect) startInspections(inspect);

  /** @type {HTMLInputElement|null} */
  const link = document.querySelector('[data-one-time]');
  if (link) startLink(link);

  // What went wrong is what one is told first, by keyboard and by ear.
  /** @type {HTMLElement|null} */
  const wrong = document.querySelector('main .faults[role="alert"]:not([hidden]), main.problem h1');
  if (wrong && location.hash === '') {
    wrong.tabIndex = -1;
    wrong.focus();
  }

  document.querySelector('[data-print]')?.addEventListener('click', () => print());

  const seconds = Number(document.body.dataset.sessionSeconds);
  if (seconds > 0) startSession(seconds);
} catch (error) {
  failed(error);
}
