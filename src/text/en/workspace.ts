/** Words of workspace. */

export const workspace = {
  'workspace.gone':
    'The workspace was started anew; open the address that leadsheet serve has printed now.',
  'workspace.refused.host': 'This address is not ours; open the one that leadsheet serve printed.',
  'workspace.refused.origin': 'Another page asked for this; only the workspace’s own page may.',
  'workspace.refused.token':
    'This needs the token of this start; open the address that leadsheet serve printed.',
  'workspace.refused.type': 'The workspace takes JSON alone.',
  'workspace.refused.address': 'There is nothing at this address.',
  'workspace.refused.request': 'The workspace does not understand this request; reload the page.',
  'workspace.refused.session': 'This tab is no longer known; reload the page.',
  'workspace.refused.frame':
    'This page of the add-on is no longer open; open it again from the menu.',
  'workspace.refused.trigger': 'There is no such time trigger any more.',
  'workspace.refused.function': 'The menu has no such item any more; reload the page.',
} as const;
