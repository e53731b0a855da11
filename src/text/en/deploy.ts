/** Words of deploy: what it does, and each thing that may be missing with its remedy. */

export const deploy = {
  'cli.deploy': 'build the add-on and push it with clasp, after looking for what is missing',
  'cli.deploy.script':
    'id of the script, from Extensions, Apps Script, Project Settings of the workbook',
  'cli.deploy.check': 'only look for what is missing; push nothing',
  'cli.deploy.built': 'Built {count} files, {size} KB.',
  'cli.deploy.ready': 'Everything is there; leadsheet deploy can push.',
  'cli.deploy.done': 'Pushed {count} files. Reload the workbook: the menu is there.',

  'error.deploy_no_clasp': 'clasp is not installed; run npm ci in the folder of Leadsheet.',
  'error.deploy_not_signed_in':
    'clasp is not signed in to Google ({file} holds no sign-in); run npx clasp login.',
  'error.deploy_no_script':
    'No script is named; open the workbook, Extensions, Apps Script, Project Settings, copy the script ID and run leadsheet deploy --script with it.',
  'error.deploy_script_malformed':
    '“{id}” is no script ID; copy it from Project Settings of the workbook’s Apps Script.',
  'error.deploy_project_wrong': '{file} cannot be read ({reason}); correct or delete it.',
  'error.deploy_manifest_wrong':
    'The manifest appsscript.json is not right ({reason}); correct it there.',
  'error.deploy_api_off':
    'The Apps Script API is switched off for your account; switch it on at https://script.google.com/home/usersettings and wait a minute.',
  'error.deploy_script_unreachable':
    'Google finds no script {id} for the account clasp is signed in as; check the ID, or run npx clasp login as someone who may edit the workbook.',
  'error.deploy_offline': 'Google cannot be reached ({reason}); check the network and try again.',
  'error.deploy_failed': 'clasp stopped: {reason}',
} as const;
