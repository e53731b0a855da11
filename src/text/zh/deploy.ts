/** deploy 的用语：它做什么，以及可能缺少的每一样和补救办法。 */

export const deploy = {
  'cli.deploy': '构建插件并用 clasp 推送；推送前先检查缺少什么',
  'cli.deploy.script': '脚本 ID，见工作簿的“扩展程序 → Apps 脚本 → 项目设置”',
  'cli.deploy.check': '只检查缺少什么，不推送',
  'cli.deploy.built': '已构建 {count} 个文件，共 {size} KB。',
  'cli.deploy.ready': '一切就绪，可以用 leadsheet deploy 推送。',
  'cli.deploy.done': '已推送 {count} 个文件。重新加载工作簿，菜单就在那里。',

  'error.deploy_no_clasp': '没有安装 clasp；请在 Leadsheet 的文件夹中运行 npm ci。',
  'error.deploy_not_signed_in':
    'clasp 尚未登录 Google（{file} 中没有登录信息）；请运行 npx clasp login。',
  'error.deploy_no_script':
    '没有指明脚本；请打开工作簿的“扩展程序 → Apps 脚本 → 项目设置”，复制脚本 ID，再运行 leadsheet deploy --script 加上它。',
  'error.deploy_script_malformed': '“{id}”不是脚本 ID；请从工作簿的 Apps 脚本“项目设置”中复制。',
  'error.deploy_project_wrong': '{file} 无法读取（{reason}）；请更正或删除它。',
  'error.deploy_manifest_wrong': '清单 appsscript.json 不正确（{reason}）；请在那里更正。',
  'error.deploy_api_off':
    '您的账号没有开启 Apps Script API；请在 https://script.google.com/home/usersettings 开启，稍等一分钟。',
  'error.deploy_script_unreachable':
    'clasp 登录的账号下找不到脚本 {id}；请核对 ID，或以能编辑该工作簿的账号运行 npx clasp login。',
  'error.deploy_offline': '无法连接 Google（{reason}）；请检查网络后重试。',
  'error.deploy_failed': 'clasp 中止：{reason}',
} as const;
