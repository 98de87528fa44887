/* Tests reach into the frame and run Excel.run code of their own; the pane itself only says where it is. */
Office.onReady(function (info) {
  document.getElementById('host').textContent = info.host + ' ' + info.platform + ' ' + Office.context.displayLanguage;
  document.body.dataset.ready = 'yes';
});
