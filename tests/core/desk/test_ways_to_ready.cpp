// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/bulk/articles_bulk.h"
#include "core/desk/check/doctor.h"
#include "core/desk/editions.h"
#include "core/desk/proposals/proposals.h"
#include "core/desk/settings.h"
#include "tests/support/checked_desk.h"
#include "tests/support/test_registry.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <functional>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

using Attempt = std::function<void(CheckedDesk &desk)>;

/// Every verb that the headers of the desk declare: "articles.setState".
QSet<QString> declaredVerbs()
{
    static const QRegularExpression verb(uR"(QFuture<Result<[^;{]*?>>\s+(\w+)\()"_s);
    QSet<QString> verbs;
    QDirIterator headers(
        QStringLiteral(STET_DESK_HEADERS), {u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (headers.hasNext()) {
        QFile file(headers.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        const QString name = headers.fileInfo().completeBaseName() + u'.';
        auto matches = verb.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext())
            verbs.insert(name + matches.next().captured(1));
    }
    return verbs;
}

/// Those that say nothing of whether an article is checked, ready or public: they read, or they
/// change words, sources, people, settings and what is said beside the text.
QSet<QString> otherVerbs()
{
    const QHash<QString, QString> byHeader{
        {u"articles"_s,
         u"create get bySlug list beginning rows ids key counts facets allTitles titlesOf "
         u"directory "
         "around contents save checkpoint assign spike restore openDraft log revisions search"_s},
        {u"branches"_s, u"keep open resolve beat whoIsWhere leave"_s},
        {u"bulk_change_job"_s, u"future"_s},
        {u"doctor"_s, u"check"_s},
        {u"checking"_s,
         u"sheet atHand restingOn bindAll turnAll setWithdrawn takeBack takeAllBack unlook split "
         u"join addNote "
         u"reply "
         "setNoteState endClaim resumeClaim"_s},
        {u"comments"_s, u"give add of reply edit setState setReplyState follow"_s},
        {u"desk_session"_s, u"create open"_s},
        {u"editions"_s, u"consider letOut scheduled list newest page"_s},
        {u"articles_export"_s, u"exportArticles"_s},
        {u"export_words"_s, u"letWordsGo"_s},
        {u"exporting"_s, u"toFolder"_s},
        {u"sources_export"_s, u"exportSources"_s},
        {u"hand_over"_s, u"give"_s},
        {u"history"_s, u"story people versions version now"_s},
        {u"import_job"_s, u"future"_s},
        {u"journal"_s, u"keep"_s},
        {u"recovery"_s, u"find takeBack setAside"_s},
        {u"library"_s,
         u"add update byKey byId known byKeys all citable keys list counts merge separate "
         "mergedInto takeBack bringAgain citing find"_s},
        {u"library_step_job"_s, u"future"_s},
        {u"media"_s, u"put add get use all"_s},
        {u"sample_desk"_s, u"createSampleDesk"_s},
        {u"pictures"_s, u"add make shown"_s},
        {u"proposals"_s, u"propose of reject withdraw reopen"_s},
        {u"settings"_s,
         u"get update addWord people addPerson changePerson renamePerson formerNames kinds "
         "languages changeKind categoryUse articlesIn"_s},
        {u"site_reading"_s,
         u"readSiteDirectory readPublished readWorkingEvidence recordEnd readSiteChanges"_s},
        {u"snapshots"_s,
         u"keep keepNew addLooked keepLooked of ofMerged text bytes find quoteMoves look looks "
         "link confirm stillSays takeLookBack takeBack"_s},
        {u"share_cards"_s, u"all"_s},
        {u"tallies"_s, u"openClaims checks check rereadings again"_s},
        {u"versions"_s, u"list get"_s},
        // What files say: `stetctl` tries them.
        {u"importing"_s, u"take takePaths takeOwn"_s},
    };
    QSet<QString> verbs;
    for (auto header = byHeader.begin(); header != byHeader.end(); ++header) {
        for (const QString &verb : header.value().split(u' '))
            verbs.insert(header.key() + u'.' + verb);
    }
    verbs.insert(u"hand_over.take"_s);
    return verbs;
}

BulkChange toReady()
{
    BulkChange change;
    change.state = WorkState::Ready;
    return change;
}

/// What the author could call to get her own article further, by the verb.
QHash<QString, Attempt> attempts()
{
    const auto version = [](CheckedDesk &desk) {
        return must(Articles(desk.mara()).get(desk.article())).version;
    };
    const auto said = [](VerdictKind kind) {
        return NewVerdict{kind, {}, u"I know it."_s};
    };
    const QString opened = u"The gripper opened at 12 Nm."_s;
    return {
        {u"articles.setState"_s,
         [=](CheckedDesk &desk) {
             answer(
                 Articles(desk.mara()).setState(desk.article(), version(desk), WorkState::Ready));
         }},
        {u"articles_bulk.apply"_s,
         [](CheckedDesk &desk) {
             answer(ArticlesBulk(desk.mara()).apply({desk.article()}, toReady()));
         }},
        {u"articles_bulk.revert"_s,
         [](CheckedDesk &desk) {
             BulkUndo forged;
             BulkUndo::Row row;
             row.article = desk.article();
             row.before.state = WorkState::Ready;
             row.after.state = WorkState::Draft;
             forged.rows = {row};
             answer(ArticlesBulk(desk.mara()).revert(forged));
         }},
        {u"checking.bind"_s,
         [=](CheckedDesk &desk) {
             NewEvidence mine;
             mine.who = u"Mara"_s;
             mine.what = u"It opened at 12 Nm."_s;
             must(Checking(desk.mara()).bind(desk.article(), desk.aim(opened), mine));
         }},
        {u"checking.give"_s,
         [=](CheckedDesk &desk) {
             for (const VerdictKind kind : {VerdictKind::Verified, VerdictKind::NotAFact})
                 QVERIFY(!answer(
                     Checking(desk.mara()).give(desk.article(), desk.aim(opened), said(kind))));
         }},
        {u"checking.giveAll"_s,
         [=](CheckedDesk &desk) {
             QVERIFY(!answer(Checking(desk.mara())
                                 .giveAll(desk.article(),
                                          {desk.aim(opened), desk.aim(u"Nobody was hurt."_s)},
                                          said(VerdictKind::NotAFact))));
         }},
        {u"checking.lookAgain"_s,
         [](CheckedDesk &desk) {
             for (const ClaimRecord &record : desk.sheet().records)
                 answer(Checking(desk.mara()).lookAgain(record.claim.id));
         }},
        {u"checking.signOff"_s,
         [=](CheckedDesk &desk) {
             QVERIFY(!answer(Checking(desk.mara()).signOff(desk.article(), version(desk))));
         }},
        {u"editions.publish"_s,
         [=](CheckedDesk &desk) {
             QVERIFY(!answer(Editions(desk.mara()).publish(desk.article(), version(desk))));
         }},
        {u"editions.schedule"_s,
         [](CheckedDesk &desk) {
             must(Editions(desk.mara()).schedule(desk.article(), desk.clock().nowMs() - 1));
         }},
        {u"editions.publishDue"_s,
         [](CheckedDesk &desk) {
             must(Editions(desk.mara()).schedule(desk.article(), desk.clock().nowMs() - 1));
             for (const DueArticle &due : must(Editions(desk.mara()).publishDue()))
                 QVERIFY(!due.published);
         }},
        {u"editions.retract"_s,
         [](CheckedDesk &desk) {
             QVERIFY(!answer(Editions(desk.mara()).retract(desk.article(), u"Wrong."_s)));
         }},
        {u"editions.withdraw"_s,
         [](CheckedDesk &desk) {
             QVERIFY(!answer(Editions(desk.mara()).withdraw(desk.article(), u"By order."_s)));
         }},
        {u"proposals.accept"_s,
         [](CheckedDesk &desk) {
             answer(Proposals(desk.mara()).accept(ProposalId::create(desk.clock().nowMs())));
         }},
    };
}

/// No claim is closed, nothing is signed, ready or public.
bool isUnchecked(CheckedDesk &desk)
{
    const ReviewedArticle sheet = desk.sheet();
    return sheet.checked.counts.closed() == 0 && !sheet.signOff &&
           sheet.article.state != WorkState::Ready &&
           sheet.article.publicState == PublicState::None;
}

} // namespace

/// Whoever wrote an article gets it checked, ready or public by no verb of the desk; a verb that is
/// new has no place here until somebody gives it one.
class TestVerbsToReady : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyVerbIsTriedOrKnown()
    {
        const QStringList tried = attempts().keys();
        const QSet<QString> known = otherVerbs() + QSet<QString>(tried.begin(), tried.end());
        const QSet<QString> declared = declaredVerbs();
        QVERIFY(declared.size() > 150);
        const QStringList added = (declared - known).values();
        QVERIFY2(added.isEmpty(), qPrintable(added.join(u' ')));
        for (const QString &verb : tried)
            QVERIFY2(declared.contains(verb), qPrintable(verb));
    }

    void noVerbIsAWayAroundTheRules()
    {
        const QHash<QString, Attempt> all = attempts();
        CheckedDesk desk;
        desk.bind(u"The gripper opened at 12 Nm."_s);
        for (auto one = all.begin(); one != all.end(); ++one) {
            (*one)(desk);
            QVERIFY2(isUnchecked(desk), qPrintable(one.key()));
        }
        // Nor where no rule of the gate blocks: one's own words are not the gate's alone to guard.
        DeskSettings settings = must(Settings(desk.mara()).get());
        for (int rule = 0; rule < gateRules; ++rule)
            settings.checking.gate.insert(nameOf(GateRule(rule)), nameOf(GateWeight::Warns));
        must(Settings(desk.mara()).update(settings));
        for (const QString &verb :
             {u"checking.give"_s, u"checking.giveAll"_s, u"checking.lookAgain"_s}) {
            all.value(verb)(desk);
            QVERIFY2(isUnchecked(desk), qPrintable(verb));
        }
        QVERIFY(must(Doctor(desk.mara()).check()).clean());
    }

    void aStepThatIsTakenBackMakesNothingReady()
    {
        CheckedDesk desk;
        desk.verifyAll();
        const Article article = must(Articles(desk.mara()).get(desk.article()));
        must(Checking(desk.ines()).signOff(article.id, article.version));
        BulkChange toDraft;
        toDraft.state = WorkState::Draft;
        const BulkReport step = must(ArticlesBulk(desk.mara()).apply({article.id}, toDraft));
        QCOMPARE(step.changed, 1);
        for (const ClaimRecord &record : desk.sheet().records) {
            if (record.verdict && record.verdict->kind == VerdictKind::Verified)
                must(Checking(desk.ines()).takeBack(record.verdict->id));
        }
        QCOMPARE(must(ArticlesBulk(desk.mara()).revert(step.undo)).leftAlone, 1);
        QVERIFY(must(Articles(desk.mara()).get(article.id)).state != WorkState::Ready);
    }
};

STET_TEST(TestVerbsToReady)

#include "test_ways_to_ready.moc"
