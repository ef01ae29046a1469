/* For browsers from before modules: the page works without scripts, and this line says which browsers give more. */
document.addEventListener('DOMContentLoaded', function () {
  document.getElementById('older').removeAttribute('hidden');
});
