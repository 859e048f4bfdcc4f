-- The same pairs, in one way through the text: it was folded anew for each of them, which a text of letters that stand for
-- many (㍿) made take half a minute.
CREATE OR REPLACE FUNCTION word_pairs(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog AS $$
  WITH folded AS MATERIALIZED (
    SELECT regexp_replace(
      translate(lower(normalize(words, NFKC)),
        'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ',
        'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ'),
      '[[:space:][:punct:]　、。「」『』（）・…〜～＝－]+', '', 'g') AS t),
  pairs AS (
    SELECT letter || lead(letter) OVER (ORDER BY place) AS pair
    FROM folded, string_to_table(t, NULL) WITH ORDINALITY AS letters (letter, place))
  SELECT COALESCE(array_agg(DISTINCT pair), '{}') FROM pairs WHERE pair IS NOT NULL
$$;
