/** Errors of the pipeline: one sentence each, what was wrong and the remedy. */

export const errors = {
  'error.no_permission': 'Google 拒绝访问 {place}：{message}。请将工作簿共享给您登录所用的账号。',
  'error.not_signed_in': 'Google 不接受当前登录：{message}。请重新登录，参见 docs/google.md。',
  'error.cannot_impersonate':
    '您无权代表该服务账号操作：{message}。请获取该账号的 Service Account Token Creator 角色，详见 docs/google.md。',
  'error.api_disabled':
    '您的 Google Cloud 项目未启用 Sheets API；请运行 gcloud services enable sheets.googleapis.com，一分钟后重试。',
  'error.scope_missing':
    '当前登录无权访问表格；请以权限范围 https://www.googleapis.com/auth/spreadsheets 重新登录，详见 docs/google.md。',
  'error.no_such_workbook': '找不到工作簿 {place}；请检查网址。',
  'error.api_refused':
    'Google 拒绝了请求（{status}）：{message}。如果工作簿刚被改动，请运行 setup 修复后重试。',
  'error.gave_up':
    '尝试 {attempts} 次后放弃（{status}：{message}）；没有写入一半的内容，请稍后重新运行。',
  'error.no_credentials':
    '未找到 Google 凭据；请运行 gcloud auth application-default login，或参见 docs/google.md。',
  'error.credentials_wrong':
    'GOOGLE_APPLICATION_CREDENTIALS 指向的 {file} 中的凭据无法使用；请更正或取消该变量。',
  'error.not_logged_in': '尚未登录；请先运行 leadsheet login。',
  'error.key_file_wrong': '密钥文件 {file} 无法使用；请检查路径，并确认它是服务账号的 JSON 密钥。',
  'error.login_refused': '登录未成功（{reason}）；请重新运行 leadsheet login 并允许访问。',
  'error.login_needs_oauth':
    '以本人身份登录需要在 leadsheet.config.json 中将 "auth" 设为 oauth；参见 docs/google.md。',
  'error.config_wrong': '{file} 有误（{reason}）；请更正。',
  'error.no_workbook_given':
    '请指定工作簿：--workbook、LEADSHEET_WORKBOOK 或 leadsheet.config.json。',
  'error.not_a_place':
    '“{name}”不是工作簿；请给出 Google 表格的网址或 ID，或 NAME.leadsheet 文件。',
  'error.workbook_missing': '文件 {file} 不存在；请先对它运行 setup 来创建。',
  'error.not_a_workbook_file': '{file} 不是 Leadsheet 工作簿；请换一个文件。',
  'error.file_locked': '{file} 正被另一个 Leadsheet 使用；请等它结束或将其停止。',
  'error.file_unreadable': '无法打开 {file}；请检查文件夹是否存在以及您是否有写入权限。',
  'error.file_missing': '文件 {file} 不存在；请检查路径。',
  'error.serve_needs_file': '此命令需要本地文件 NAME.leadsheet。',
  'error.port': '“{port}”不是端口；请给出不大于 65535 的数字。',
  'error.port_taken': '无法使用端口 {port}；请换一个端口，或不指定 --port。',
  'error.faults': '“{spec}”不是故障列表；写法例如 503-after@batchUpdate:2。',
  'error.size': '“{size}”不是可用的规模；请选择 small、medium 或 large。',
  'error.as_of': '“{value}”不是日期；请写成 2026-03-31。',
  'error.wish_currency': '“{value}”不是货币代码；请写三个字母，如 GBP。',
  'error.wish_language': 'Leadsheet 没有语言“{value}”；请选择 en 或 zh。',
  'error.wish_time_zone': '“{value}”不是时区；请写成 Asia/Shanghai 的形式。',
  'error.wish_locale': '“{value}”不是区域设置；请写成 en_GB 或 zh_CN 的形式。',
  'error.setup_keeps_currency':
    '{place} 已以 {value} 为本位币；如需更改，请在其设置表中修改 base_currency。',
  'error.setup_keeps_language':
    '{place} 建立时的语言为 {value}，不会改变；如需其他语言，请另建工作簿。',
  'error.setup_keeps_time_zone':
    '{place} 的时区已是 {value}；在 Google 表格的“文件”→“设置”中更改，本地文件则保持原样。',
  'error.setup_keeps_locale':
    '{place} 的区域设置已是 {value}；在 Google 表格的“文件”→“设置”中更改，本地文件则保持原样。',
  'error.demo_exists': '{file} 已存在，demo 不会覆盖任何工作簿；请换一个名称，或先将其移走。',
  'error.unknown_table': '没有表 {name}；请从 {tables} 中选择。',
  'error.unknown_format': '没有格式 {name}；请选择 csv、xlsx 或 json。',
  'error.no_report_given': '请给出报表名称，或用 --list 查看全部。',
  'error.import_raced': '另一个导入正在处理此文件；请等它结束后重新运行，届时将导入剩余部分。',
  'error.night_raced': '另一个夜间任务刚刚写入了相同的内容；本次未写入任何内容，也没有遗漏。',
  'error.csv_unreadable': '无法读取 {file}；请确认它是文件且您有读取权限。',
  'error.cannot_write': '无法写入 {file}；请确认文件夹存在且您有写入权限。',
  'error.delimiter': '分隔符为空；请给出一个字符，例如 ";"。',
  'error.csv_encoding': '{file} 不是 UTF-8、UTF-16 或 GB18030 编码；请另存为 CSV UTF-8。',
  'error.csv_empty': '{file} 为空；需要表头行和数据行。',
  'error.csv_delimiter':
    '{file} 第 1 行没有“{delimiter}”但有“{other}”；请加上 --delimiter "{other}"。',
  'error.csv_header_doubled': '{file} 中“{name}”列出现了两次；请重命名其中一个。',
  'error.csv_columns':
    '{file} 第 {line} 行有 {count} 列，表头有 {wanted} 列，从第 {column} 列起不匹配；请更正该行。',
  'error.csv_quote':
    '{file} 第 {line} 行第 {column} 列：引号位置不对或未闭合；请写成两个引号或补上结尾引号。',
  'error.csv_fault': '{file} 第 {line} 行第 {column} 列无法读取：{message}',
  'error.csv_no_column':
    '{file} 中没有“{table}”表的列（{header}）；请用列键命名表头，或提供 --map。',
  'error.csv_column_missing': '{file} 中没有“{name}”列，只有 {header}；请更正映射。',
  'error.csv_date_ambiguous':
    '{file} 第 {line} 行 {column} 列：“{value}”可理解为两个日期；请指定 --format "{dayFirst}" 或 "{monthFirst}"。未写入任何内容。',
  'error.csv_number_ambiguous':
    '{file} 第 {line} 行 {column} 列：“{value}”可理解为两个数字；请在映射中为该列设置 "format": "1,234.5" 或 "1.234,5"。未写入任何内容。',
  'error.csv_id_repeated':
    '{file} 第 {line} 行 {column} 列：“{value}”在第 {first} 行已出现；每个值只能出现一次。未写入任何内容。',
  'error.map_wrong': '映射 {file} 有误：{reason}；请更正。',
  'error.map_unknown_column': '映射 {file} 中的 {column} 不是“{table}”表的列；请更正。',
  'error.map_own_column':
    '映射 {file} 指向自定义列“{column}”，但工作表中没有该列；请先添加该列或从映射中删除。',
  'error.map_not_a_reference':
    '映射 {file} 为 {column} 设置了 "by" 或 "create"，但该列不引用其他表；请删除。',
  'error.map_constant': '常量“{value}”不适用于 {column} 列；请更正映射。',
  'error.map_format': '“{form}”不是 {column} 列可用的格式；日期写作 dd/MM/yyyy，数字写作 1,234.5。',
  'error.too_many_cells':
    '{rows} 行需要 {cells} 个单元格，而一个工作簿最多 10,000,000 个（尚余 {room} 个）；请将文件拆分到多个工作簿。未写入任何内容。',
} as const;
