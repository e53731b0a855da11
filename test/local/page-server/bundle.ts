/** The add-on of the host's tests with one more item in its menu and an edit trigger that counts. */

import { script } from '../host/script.ts';

export const bundle = {
  ...script,
  code: `${script.code}
function onOpen() {
  const ui = SpreadsheetApp.getUi();
  const more = ui.createMenu('More').addItem('Mail', 'mail');
  ui.createMenu('CRM').addItem('Ask', 'ask').addItem('Side', 'side').addSubMenu(more).addToUi();
}
function edited(e) {
  const log = PropertiesService.getScriptProperties();
  const told = [e.range.getA1Notation(), e.oldValue, e.value].map(String).join(' ');
  log.setProperty('edits', [log.getProperty('edits') || '', told].join('; '));
}`,
};
