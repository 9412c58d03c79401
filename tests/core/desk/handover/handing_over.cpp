// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/handover/handing_over.h"

#include "core/desk/articles.h"
#include "tests/support/raw_database.h"

namespace stet::test {

QString HandingOver::give(DeskSession &desk)
{
    const QString file = m_folder->filePath(QStringLiteral("%1.handover").arg(++m_files));
    must(HandOver(desk).give({id(), file, {}}));
    return file;
}

QFuture<Result<TakenHandover>> HandingOver::take(DeskSession &desk, const QString &file)
{
    return HandOver(desk).take(file);
}

ClaimAim HandingOver::aimAt(DeskSession &desk, const QString &words) const
{
    const ArticleContent content = must(Articles(desk).get(id())).content;
    if (const qsizetype at = content.body.indexOf(words); at >= 0)
        return {{}, {DraftField::Body, -1, {at, words.size()}}};
    return {{}, {DraftField::Headline, -1, {content.headline.indexOf(words), words.size()}}};
}

QStringList HandingOver::handsAt(const QString &words) const
{
    const ReviewedArticle sheet = m_home->sheet();
    QStringList names;
    for (const Hand &hand : lastHands(aimAt(m_home->mara(), words).place, sheet.changes))
        names << hand.person;
    return names;
}

void HandingOver::checkAway()
{
    Checking checking(*m_away);
    NewEvidence quote;
    quote.snapshot = m_home->snapshot().id;
    quote.length = ledgerWords().indexOf(u'.') + 1;
    must(checking.bind(id(), aimAt(*m_away, opened), quote));
    must(checking.give(id(), aimAt(*m_away, opened), {VerdictKind::Verified, {}, {}}));
    must(checking.give(id(), aimAt(*m_away, hurt), {VerdictKind::NotAFact, {}, {}}));
    must(checking.give(id(),
                       aimAt(*m_away, QStringLiteral("Gripper opened")),
                       {VerdictKind::NotAFact, {}, QStringLiteral("A title.")}));
}

QByteArray HandingOver::actorsOf(DeskSession &desk, const QByteArray &verb)
{
    return rawValue(database(desk.path()),
                    "SELECT group_concat(DISTINCT a.name) FROM event e JOIN actor a ON a.row = "
                    "e.actor WHERE e.verb = '" +
                        verb + "'");
}

QString HandingOver::database(const QString &desk)
{
    return desk + QStringLiteral("/desk.sqlite");
}

} // namespace stet::test
