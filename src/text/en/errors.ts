/** Errors of the pipeline: one sentence each, what was wrong and the remedy. */

export const errors = {
  'error.no_permission':
    'Google refuses access to {place}: {message}. Share the workbook with the account you sign in as.',
  'error.not_signed_in':
    'Google does not accept the sign-in: {message}. Sign in again, see docs/google.md.',
  'error.cannot_impersonate':
    'You may not act as the service account: {message}. Get the role Service Account Token Creator on it, see docs/google.md.',
  'error.api_disabled':
    'The Sheets API is not enabled in your Google Cloud project; run gcloud services enable sheets.googleapis.com and try again in a minute.',
  'error.scope_missing':
    'The sign-in does not extend to spreadsheets; sign in again with the scope https://www.googleapis.com/auth/spreadsheets, see docs/google.md.',
  'error.no_such_workbook': 'There is no workbook {place}; check its address.',
  'error.api_refused':
    'Google refused the request ({status}): {message}. If the workbook was changed meanwhile, run setup to repair it and try again.',
  'error.gave_up':
    'Gave up after {attempts} attempts ({status}: {message}); nothing is half-written, so just run it again later.',
  'error.no_credentials':
    'No Google credentials were found; run gcloud auth application-default login, or see docs/google.md.',
  'error.credentials_wrong':
    'The credentials in {file}, which GOOGLE_APPLICATION_CREDENTIALS names, cannot be used; correct the variable or unset it.',
  'error.not_logged_in': 'You are not signed in; run leadsheet login first.',
  'error.key_file_wrong':
    'The key file {file} cannot be used; check its path and that it is the JSON key of a service account.',
  'error.login_refused':
    'Signing in did not succeed ({reason}); run leadsheet login again and allow the access.',
  'error.login_needs_oauth':
    'Signing in as yourself needs an oauth entry as "auth" in leadsheet.config.json; see docs/google.md.',
  'error.config_wrong': '{file} is not right ({reason}); correct it there.',
  'error.no_workbook_given':
    'Say which workbook: --workbook, LEADSHEET_WORKBOOK or leadsheet.config.json.',
  'error.not_a_place':
    '“{name}” is no workbook; give the address of a Google Sheets workbook, its id, or a NAME.leadsheet file.',
  'error.workbook_missing': 'There is no file {file}; run setup with it to make it.',
  'error.not_a_workbook_file': '{file} is not a Leadsheet workbook; name another file.',
  'error.file_locked': '{file} is in use by another Leadsheet; wait for it to end, or stop it.',
  'error.file_unreadable':
    '{file} cannot be opened; check that its folder exists and that you may write there.',
  'error.file_missing': 'There is no file {file}; check its path.',
  'error.serve_needs_file': 'This command takes a local file NAME.leadsheet.',
  'error.port': '“{port}” is no port; give a number up to 65535.',
  'error.port_taken': 'The port {port} cannot be used; choose another, or leave --port out.',
  'error.faults': '“{spec}” is no list of faults; write for example 503-after@batchUpdate:2.',
  'error.size': '“{size}” is no size; choose small, medium or large.',
  'error.as_of': '“{value}” is not a date; write it as 2026-03-31.',
  'error.wish_currency': '“{value}” is no currency; write three letters such as GBP.',
  'error.wish_language': '“{value}” is no language of Leadsheet; choose en or zh.',
  'error.wish_time_zone': '“{value}” is no time zone; write it as Asia/Shanghai.',
  'error.wish_locale': '“{value}” is no locale; write it as en_GB or zh_CN.',
  'error.setup_keeps_currency':
    '{place} already counts in {value}; if it should count in another currency, change base_currency in its settings tab.',
  'error.setup_keeps_language':
    '{place} was set up in the language {value} and keeps it; name a new workbook for another.',
  'error.setup_keeps_time_zone':
    '{place} already has the time zone {value}; in Google Sheets it is changed under File, Settings, and a local file keeps its own.',
  'error.setup_keeps_locale':
    '{place} already has the locale {value}; in Google Sheets it is changed under File, Settings, and a local file keeps its own.',
  'error.demo_exists':
    '{file} is there already, and demo writes over no workbook; choose another name or take it away first.',
  'error.unknown_table': 'There is no table {name}; choose one of {tables}.',
  'error.unknown_format': 'There is no format {name}; choose csv, xlsx or json.',
  'error.no_report_given': 'Name a report, or use --list to see them all.',
  'error.import_raced':
    'Another import of this file is running; wait for it to end and run this one again, which takes what is left.',
  'error.night_raced':
    'Another nightly run has just written the same to this workbook; nothing of this one was written, and none of it is missing.',
  'error.csv_unreadable':
    '{file} cannot be read; check that it is a file and that you may read it.',
  'error.cannot_write':
    '{file} cannot be written; check that its folder exists and that you may write there.',
  'error.delimiter': 'The delimiter is empty; give one character, such as ";".',
  'error.csv_encoding': '{file} is neither UTF-8, UTF-16 nor GB18030; save it as CSV UTF-8.',
  'error.csv_empty': '{file} is empty; it needs a header line and rows.',
  'error.csv_delimiter':
    'Line 1 of {file} has no “{delimiter}” but has “{other}”; pass --delimiter "{other}".',
  'error.csv_header_doubled': '{file} has the column “{name}” twice; rename one of them.',
  'error.csv_columns':
    'Line {line} of {file} has {count} {count|column|columns}, the header has {wanted}; from column {column} on they do not fit. Correct the line.',
  'error.csv_quote':
    'Line {line} of {file}, column {column}: a quotation mark stands where none may or is never closed; double it or close it.',
  'error.csv_fault': 'Line {line} of {file}, column {column}, cannot be read: {message}',
  'error.csv_no_column':
    '{file} has no column of the table {table} ({header}); name the columns by their keys or give a --map.',
  'error.csv_column_missing': '{file} has no column “{name}”, only {header}; correct the map.',
  'error.csv_date_ambiguous':
    'Line {line} of {file}, column {column}: “{value}” can be read as two dates; pass --format "{dayFirst}" or "{monthFirst}". Nothing was written.',
  'error.csv_number_ambiguous':
    'Line {line} of {file}, column {column}: “{value}” can be read as two numbers; give the column "format": "1,234.5" or "1.234,5" in the map. Nothing was written.',
  'error.csv_id_repeated':
    'Line {line} of {file}, column {column}: “{value}” stands in line {first} already; each may stand there once. Nothing was written.',
  'error.map_wrong': 'The map {file} is not right: {reason}; correct it there.',
  'error.map_unknown_column':
    'The map {file} names {column}, which is no column of the table {table}; correct it there.',
  'error.map_own_column':
    'The map {file} names your own column “{column}”, which the tab does not have; add it there or take it out of the map.',
  'error.map_not_a_reference':
    'The map {file} has "by" or "create" for {column}, which refers to no table; take them out.',
  'error.map_constant': 'The constant “{value}” does not fit the column {column}; correct the map.',
  'error.map_format':
    '“{form}” is no form for the column {column}; write dates as dd/MM/yyyy, numbers as 1,234.5.',
  'error.too_many_cells':
    '{rows} rows make {cells} cells, and a workbook holds 10,000,000 (room for {room} more); split the file over several workbooks. Nothing was written.',
} as const;
