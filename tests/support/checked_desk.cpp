// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checked_desk.h"

#include "core/desk/articles.h"
#include "core/desk/library.h"

namespace stet::test {

namespace {

NewSnapshot ledgerPage(const QString &words, const QString &mark)
{
    NewSnapshot page;
    page.url = QStringLiteral("https://ledger.example/gripper");
    page.mediaType = QStringLiteral("text/html");
    page.bytes = "<p>" + words.toUtf8() + "</p>";
    page.text = {words, {}, {{0, mark}}, QStringLiteral("html 1")};
    return page;
}

} // namespace

QString ledgerWords()
{
    return QStringLiteral("On Monday the gripper opened at 12 Nm. It was new.");
}

CheckedDesk::CheckedDesk()
    : m_path(m_desk.path())
{
    Source ledger;
    ledger.key = QStringLiteral("ledger");
    ledger.publisher = QStringLiteral("The Ledger");
    ledger.title = QStringLiteral("Gripper firmware");
    ledger.url = QStringLiteral("https://ledger.example/gripper");
    m_source = must(Library(mara()).add(ledger));
    m_snapshot = must(
        Snapshots(mara()).keep(m_source.id, ledgerPage(ledgerWords(), QStringLiteral("p. 1"))));
    ArticleContent content;
    content.kind = QStringLiteral("news");
    content.language = QStringLiteral("en");
    content.headline = QStringLiteral("Gripper opened");
    content.slug = QStringLiteral("gripper");
    content.body = QStringLiteral("The gripper opened at 12 Nm. [@ledger] Nobody was hurt.\n");
    m_article = must(Articles(mara()).create(content)).id;
    m_ines = must(DeskSession::open(
        m_path,
        OpenMode::ReadWrite,
        {QStringLiteral("Ines"), QStringLiteral("ines"), QStringLiteral("desk-1")},
        m_desk.clock()));
}

ClaimAim CheckedDesk::aim(const QString &words) const
{
    const ArticleContent content = must(Articles(mara()).get(m_article)).content;
    if (const qsizetype at = content.body.indexOf(words); at >= 0)
        return {{}, {DraftField::Body, -1, {at, words.size()}}};
    return {{}, {DraftField::Headline, -1, {content.headline.indexOf(words), words.size()}}};
}

CheckedClaim CheckedDesk::bind(const QString &words)
{
    NewEvidence evidence;
    evidence.snapshot = m_snapshot.id;
    evidence.length = ledgerWords().indexOf(u'.') + 1;
    return must(Checking(*m_ines).bind(m_article, aim(words), evidence));
}

CheckedClaim CheckedDesk::give(const QString &words, VerdictKind kind, const QString &reason)
{
    return must(Checking(*m_ines).give(m_article, aim(words), {kind, {}, reason}));
}

void CheckedDesk::verifyAll()
{
    bind(QStringLiteral("The gripper opened at 12 Nm."));
    give(QStringLiteral("The gripper opened at 12 Nm."), VerdictKind::Verified);
    give(QStringLiteral("Nobody was hurt."), VerdictKind::NotAFact);
    give(QStringLiteral("Gripper opened"), VerdictKind::NotAFact, QStringLiteral("A title."));
}

void CheckedDesk::edit(const QString &words, const QString &by)
{
    const Article article = must(Articles(mara()).get(m_article));
    DraftSave save;
    save.article = m_article;
    save.version = article.version;
    save.content = article.content;
    const qsizetype at = save.content.body.indexOf(words);
    save.content.body.replace(at, words.size(), by);
    DraftEdit edit;
    edit.position = at;
    edit.removed = words;
    edit.inserted = by;
    save.edits.push_back(edit);
    must(Articles(mara()).save(save));
}

void CheckedDesk::change(Source source) const
{
    must(Library(mara()).update(std::move(source)));
}

Snapshot CheckedDesk::sourceSays(const QString &words, SnapshotWay way) const
{
    NewSnapshot page = ledgerPage(words, QStringLiteral("p. 2"));
    page.way = way;
    return must(Snapshots(mara()).keep(m_source.id, page));
}

ReviewedArticle CheckedDesk::sheet() const
{
    return must(Checking(*m_ines).sheet(m_article));
}

} // namespace stet::test
