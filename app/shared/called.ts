/** People as they are spoken of: with さん, where the name they chose does not end so by itself. */
export const called = (name: string): string =>
  /(?:さん|さま|様|氏|くん|君|ちゃん|先生|殿)$/.test(name) ? name : `${name}さん`;
