/** Seconds after which most pauses are over. */
export const retryAfter = "10";

/**
 * While nothing can answer: what is the matter and when to try again. It asks nothing of anybody, and comes again by itself.
 * @param city its name, once one of those who answer has said it
 */
export const pausePage = (city: string): string => `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="${retryAfter}">
<title>しばらくお待ちください - ${city}区民会議</title>
</head>
<body style="font-family: sans-serif; line-height: 1.8; max-width: 36rem; margin: 3rem auto; padding: 0 1rem">
<main>
<h1 style="font-size: 1.5rem">しばらくお待ちください</h1>
<p>${city}区民会議のページは、いま動き始めているところです。${retryAfter}秒ほどたつと、このページは自動でもう一度開きます。</p>
<p>書いていた内容を送ったところでしたら、ブラウザーの「戻る」で書いた画面に戻り、少し待ってから、もう一度送ってください。</p>
</main>
</body>
</html>
`;
