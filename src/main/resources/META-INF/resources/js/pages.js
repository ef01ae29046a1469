/**
 * Starts what a page needs. Pages work without any of this; what only a script can do is hidden until one runs.
 */
import { startBusy } from './busy.js';
import { failed, startFaults } from './faults.js';
import { startImports } from './imports.js';
import { startInspections } from './inspections.js';
import { startLink } from './links.js';
import { startSection } from './section.js';
import { startReasons } from './reasons.js';
import { startReview } from './review.js';
import { startSession } from './session.js';

startFaults();
try {
  startBusy();
  for (const node of document.querySelectorAll('.js[hidden]')) node.hidden = false;

  const form = document.getElementById('section');
  if (form?.dataset.edits) startSection(form);

  const review = document.getElementById('review');
  if (review) startReview(review);

  const reasons = document.getElementById('reasons');
  if (reasons) startReasons(reasons);

  const paste = document.getElementById('paste-form');
  if (paste) startImports(paste, document.getElementById('files-form'));

  const inspect = document.getElementById('inspect-form');
  if (inspect) startInspections(inspect);

  const link = document.querySelector('[data-one-time]');
  if (link) startLink(link);

  document.querySelector('[data-print]')?.addEventListener('click', () => print());

  const seconds = Number(document.body.dataset.sessionSeconds);
  if (seconds > 0) startSession(seconds);
} catch (error) {
  failed(error);
}
