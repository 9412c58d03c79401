// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/desk/desk_in_check.h"

#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/library.h"

namespace stet::test {

namespace {

ArticleContent gripper()
{
    ArticleContent content;
    content.kind = QStringLiteral("news");
    content.language = QStringLiteral("en");
    content.headline = QStringLiteral("Gripper opened");
    content.body = firstWords + QStringLiteral(" [@ledger] ") + secondWords + u'\n';
    return content;
}

Actor person(const QString &name, const QString &account)
{
    return {name, account, QStringLiteral("desk-1")};
}

} // namespace

NewSnapshot page(const QString &words)
{
    NewSnapshot made;
    made.url = QStringLiteral("https://ledger.example/gripper");
    made.mediaType = QStringLiteral("text/html");
    made.bytes = "<p>" + words.toUtf8() + "</p>";
    made.text = {words, {}, {{0, QStringLiteral("p. 1")}}, QStringLiteral("html 1")};
    return made;
}

SourcePlace bodyPlace(const ArticleContent &content, const QString &words)
{
    return {DraftField::Body, -1, {content.body.indexOf(words), words.size()}};
}

void DeskInCheck::begin()
{
    m_desk = std::make_unique<TestDesk>();
    DeskSession &mara = m_desk->session();
    Source ledger;
    ledger.key = QStringLiteral("ledger");
    ledger.publisher = QStringLiteral("The Ledger");
    ledger.title = QStringLiteral("Gripper firmware");
    ledger.url = QStringLiteral("https://ledger.example/gripper");
    m_source = must(Library(mara).add(ledger));
    m_words = QStringLiteral("On Monday the gripper opened at 12 Nm. It was new.");
    m_snapshot = must(Snapshots(mara).keep(m_source.id, page(m_words)));
    m_article = must(Articles(mara).create(gripper()));
    m_ines = must(DeskSession::open(m_desk->path(),
                                    OpenMode::ReadWrite,
                                    person(QStringLiteral("Ines"), QStringLiteral("ines")),
                                    m_desk->clock()));
}

void DeskInCheck::end()
{
    if (m_expectClean)
        QVERIFY(must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
    m_expectClean = true;
    m_ines.reset();
    m_desk.reset();
}

std::unique_ptr<DeskSession> DeskInCheck::open(const QString &name, const QString &account)
{
    return must(DeskSession::open(
        m_desk->path(), OpenMode::ReadWrite, person(name, account), m_desk->clock()));
}

void DeskInCheck::bindQuote(DeskSession &session, const ClaimAim &aim)
{
    const QString quote = QStringLiteral("the gripper opened at 12 Nm");
    NewEvidence wanted;
    wanted.snapshot = m_snapshot.id;
    wanted.start = m_words.indexOf(quote);
    wanted.length = quote.size();
    const CheckedClaim bound = must(Checking(session).bind(m_article.id, aim, wanted));
    QCOMPARE(bound.record.evidence.back().quote.exact, quote);
    QCOMPARE(bound.record.evidence.back().locator, QStringLiteral("p. 1"));
}

void DeskInCheck::give(DeskSession &session, ClaimId claim, VerdictKind kind)
{
    const QString reason = QStringLiteral("The maker corrected its page.");
    must(Checking(session).give(m_article.id, {claim, {}, {}}, {kind, {}, reason}));
}

void DeskInCheck::verifyEverything()
{
    verifyEverything(*m_ines);
}

void DeskInCheck::verifyEverything(DeskSession &by)
{
    Checking checking(by);
    const ClaimAim first{{}, bodyPlace(m_article.content, firstWords)};
    bindQuote(by, first);
    must(checking.give(m_article.id, first, {VerdictKind::Verified, {}, {}}));
    const ClaimAim second{{}, bodyPlace(m_article.content, secondWords)};
    must(checking.give(m_article.id, second, {VerdictKind::NotAFact, {}, {}}));
    must(checking.give(
        m_article.id, {{}, {DraftField::Headline, -1, {0, 14}}}, {VerdictKind::NotAFact, {}, {}}));
}

std::vector<ClaimId> DeskInCheck::waiting(DeskSession &session) const
{
    const Actor &actor = session.actor();
    std::vector<ClaimId> claims;
    const ReviewedArticle sheet = must(Checking(session).sheet(m_article.id));
    const Hand signer{actor.name, actor.account, actor.machine};
    for (const GateFinding &finding : sheet.findings(GateStep::SignOff, signer)) {
        if (finding.rule == GateRule::SecondLook)
            claims.push_back(finding.claim);
    }
    return claims;
}

void DeskInCheck::save(DeskSession &session, qint64 version, const ArticleContent &content)
{
    const Article before = must(Articles(session).get(m_article.id));
    DraftSave save;
    save.article = m_article.id;
    save.version = version;
    save.content = content;
    // One edit from the first unit that differs to the last.
    const QString &was = before.content.body;
    qsizetype from = 0;
    while (from < was.size() && from < content.body.size() && was[from] == content.body[from])
        ++from;
    qsizetype tail = 0;
    while (tail < was.size() - from && tail < content.body.size() - from &&
           was[was.size() - 1 - tail] == content.body[content.body.size() - 1 - tail])
        ++tail;
    DraftEdit edit;
    edit.position = from;
    edit.removed = was.mid(from, was.size() - from - tail);
    edit.inserted = content.body.mid(from, content.body.size() - from - tail);
    save.edits = {edit};
    must(Articles(session).save(save));
}

} // namespace stet::test
