/**
 * A one-time link as an administrator passes it on: whole, and copied at a press.
 * @param {HTMLInputElement} box
 */
export function startLink(box) {
  // The address this very page was opened at, where the operator has configured none.
  if (box.value.startsWith('/')) box.value = location.origin + box.value;
  document.getElementById('link-help')?.remove();
  box.removeAttribute('aria-describedby');
  const button = document.querySelector('[data-copy]');
  button?.addEventListener('click', async () => {
    box.select();
    try {
      await navigator.clipboard.writeText(box.value);
      document.getElementById('copied').textContent = '已复制。';
    } catch {
      document.getElementById('copied').textContent = '已选中，请按 Ctrl+C 复制。';
    }
  });
}
