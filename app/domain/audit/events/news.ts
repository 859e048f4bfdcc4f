import { event } from "../event-spec.ts";

const anyone = "ログインした人";

export const newsEvents = {
  "news.followed": event<{ subject: string }>("news/follow", anyone, "いつでも", "お知らせの受け取りを始めた"),
  "news.proposal-followed": event("news/follow-proposal", anyone, "掲載中", "提案のお知らせの受け取りを始めた"),
  "news.unfollowed": event<{ subject: string }>("news/unfollow", "本人", "いつでも", "お知らせの受け取りをやめた"),
  "news.mail-chosen": event<{ pace: string }>("news/choose-mail", "本人", "いつでも", "お知らせの受け取り方を変えた"),
  "news.left-by-link": event<{ follows: number }>(
    "news/leave-by-link",
    "お知らせのメールを受け取った人",
    "案内の有効な間",
    "メールの案内からお知らせをやめた",
  ),
};
