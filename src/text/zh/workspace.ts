/** Words of workspace. */

export const workspace = {
  'workspace.gone': '工作区已重新启动；请打开 leadsheet serve 现在显示的地址。',
  'workspace.refused.host': '这不是本工作区的地址；请打开 leadsheet serve 显示的地址。',
  'workspace.refused.origin': '请求来自其他页面；只有工作区自己的页面可以这样做。',
  'workspace.refused.token': '需要本次启动的令牌；请打开 leadsheet serve 显示的地址。',
  'workspace.refused.type': '工作区只接受 JSON。',
  'workspace.refused.address': '此地址没有内容。',
  'workspace.refused.request': '工作区无法理解此请求；请刷新页面。',
  'workspace.refused.session': '此标签页已失效；请刷新页面。',
  'workspace.refused.frame': '插件的这个页面已关闭；请从菜单重新打开。',
  'workspace.refused.trigger': '该定时触发器已不存在。',
  'workspace.refused.function': '菜单中已没有此项；请刷新页面。',
} as const;
