// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/tallies.h"
#include "core/review/claims/claim_turn.h"
#include "tests/support/checked_desk.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>

using namespace stet;
using namespace stet::test;

namespace {

const QStringList people{QStringLiteral("Mara Lindqvist"), QStringLiteral("Ines"), QString()};

/// Two people who do whatever comes to their minds, in three articles, the same at every run.
class RandomPeople
{
public:
    RandomPeople()
        : m_articles{m_desk.article()}
    {
        ArticleContent content;
        content.kind = QStringLiteral("news");
        content.language = QStringLiteral("en");
        for (const char *headline : {"Cranes stand still", "A lathe thinks"}) {
            content.headline = QLatin1StringView(headline);
            content.body = QStringLiteral("It opened at 12 Nm. [@ledger] Nobody was hurt. It was "
                                          "new.\n\n## What changed\n\nIt was new. Was it?\n");
            m_articles.push_back(must(Articles(m_desk.mara()).create(content)).id);
        }
    }

    /// What somebody does may be refused: then nothing may have moved either.
    void doSomething()
    {
        m_article = pick(m_articles);
        m_sheet = must(Checking(m_desk.ines()).sheet(m_article));
        m_desk.clock().advance(1'000);
        switch (m_random.bounded(14)) {
        case 0:
        case 1:
            edit();
            break;
        case 2:
            newWords();
            break;
        case 3:
        case 4:
            bind();
            break;
        case 5:
        case 6:
        case 7:
            give();
            break;
        case 8:
            takeSomethingBack();
            break;
        case 9:
            speak();
            break;
        case 10:
            cut();
            break;
        case 11:
            sign();
            break;
        case 12:
            assign();
            break;
        default:
            move();
            break;
        }
    }

    /// Nothing where the list says of each article what its words and records come to.
    [[nodiscard]] QString fault()
    {
        QHash<QString, OpenClaims> open;
        ArticleQuery query;
        std::vector<ArticleRow> rows = must(Articles(m_desk.ines()).list(query)).rows;
        query.queue = Queue::Trash;
        for (const ArticleRow &row : must(Articles(m_desk.ines()).list(query)).rows)
            rows.push_back(row);
        for (const ArticleRow &row : rows) {
            const ReviewedArticle sheet = must(Checking(m_desk.ines()).sheet(row.id));
            std::optional<ClaimTally> fresh;
            if (!sheet.records.empty() || sheet.article.state == WorkState::InCheck) {
                fresh = claimTally(sheet.checked, sheet.records);
                fresh->signedOff = sheet.signOffStands;
            }
            if (row.claims != fresh)
                return QStringLiteral("%1 is listed otherwise than it is").arg(row.slug);
            const bool named = sheet.signOffStands && sheet.signOff->overridden.isEmpty();
            const auto check = must(Tallies(m_desk.mara()).check(row.id)); // or what fell alone
            if ((check && !check->person.isEmpty()) != named)
                return QStringLiteral("%1 names a checker who is none, or none").arg(row.slug);
            if (!fresh || row.spiked)
                continue;
            if (row.state != WorkState::Draft)
                open[row.checker].asChecker += fresh->forChecker;
            open[row.owner].asAuthor += fresh->forAuthor;
        }
        const OpenClaimsOfDesk told = must(Tallies(m_desk.mara()).openClaims());
        for (const OpenClaims &one : told.people) {
            const OpenClaims &own = open[one.person];
            if (own.asChecker != one.asChecker || own.asAuthor != one.asAuthor)
                return QStringLiteral("%1 has other claims to do").arg(one.person);
            open.remove(one.person);
        }
        for (const OpenClaims &left : open) {
            if (left.all() > 0)
                return QStringLiteral("somebody's claims are not told");
        }
        return told.untallied == 0 ? QString() : QStringLiteral("something is left");
    }

    [[nodiscard]] bool isSound()
    {
        return must(Doctor(m_desk.mara()).check(CheckDepth::Usual)).clean();
    }

    [[nodiscard]] int refused() const { return m_refused; }

private:
    template <class T>
    const T &pick(const std::vector<T> &all)
    {
        return all.at(size_t(m_random.bounded(int(all.size()))));
    }

    DeskSession &somebody() { return m_random.bounded(3) == 0 ? m_desk.mara() : m_desk.ines(); }

    template <class T>
    void count(QFuture<Result<T>> future)
    {
        m_refused += answer(std::move(future)) ? 0 : 1;
    }

    ClaimAim aim()
    {
        const CheckedItem &item = pick(m_sheet.checked.items);
        if (item.item.claim)
            return {m_sheet.records[*item.item.claim].claim.id, {}, {}};
        return {{}, sourcePlaceOf(m_sheet.words, item.item.place), {}};
    }

    const ClaimRecord *record()
    {
        return m_sheet.records.empty() ? nullptr : &pick(m_sheet.records);
    }

    void edit()
    {
        static const QStringList words{QStringLiteral("12"),
                                       QStringLiteral("Nobody"),
                                       QStringLiteral("new"),
                                       QStringLiteral("It was new."),
                                       QStringLiteral("[@ledger]"),
                                       QStringLiteral("hurt")};
        static const QStringList others{QStringLiteral("12"),
                                        QStringLiteral("14"),
                                        QStringLiteral("new"),
                                        QStringLiteral("Somebody"),
                                        QString(),
                                        QStringLiteral("It was new. It was new."),
                                        QStringLiteral("hurt")};
        DraftSave save;
        save.article = m_article;
        save.version = m_sheet.article.version;
        save.content = m_sheet.article.content;
        const QString word = words.at(m_random.bounded(int(words.size())));
        const qsizetype at = save.content.body.indexOf(word);
        if (at < 0)
            return;
        DraftEdit edit;
        edit.position = at;
        edit.removed = word;
        edit.inserted = others.at(m_random.bounded(int(others.size())));
        save.content.body.replace(at, word.size(), edit.inserted);
        save.edits.push_back(edit);
        count(Articles(somebody()).save(save));
    }

    void newWords()
    {
        NewSnapshot page;
        page.url = QStringLiteral("https://ledger.example/gripper");
        page.mediaType = QStringLiteral("text/html");
        const QString more = QStringLiteral(" Edition %1.").arg(m_random.bounded(1'000));
        page.text = {m_random.bounded(2) == 0 ? ledgerWords() + more
                                              : QStringLiteral("It opened.") + more,
                     {},
                     {},
                     QStringLiteral("html 1")};
        page.bytes = page.text.text.toUtf8();
        count(Snapshots(somebody()).keep(m_desk.source().id, page));
    }

    void bind()
    {
        NewEvidence evidence;
        if (m_random.bounded(2) == 0) {
            evidence.snapshot = m_desk.snapshot().id;
            evidence.length = ledgerWords().indexOf(u'.') + 1;
        } else {
            evidence.who = QStringLiteral("A dock worker");
            evidence.what = QStringLiteral("saw it");
        }
        count(Checking(somebody()).bind(m_article, aim(), evidence));
    }

    void give()
    {
        NewVerdict verdict;
        verdict.kind = VerdictKind(m_random.bounded(4));
        verdict.reason = QStringLiteral("So it is.");
        count(Checking(somebody()).give(m_article, aim(), verdict));
    }

    void takeSomethingBack()
    {
        const ClaimRecord *of = record();
        if (of == nullptr)
            return;
        if (m_random.bounded(2) == 0 && of->verdict)
            count(Checking(somebody()).takeBack(of->verdict->id));
        else if (!of->evidence.empty())
            count(Checking(somebody()).setWithdrawn(of->evidence.front().id, true));
        else
            count(Checking(somebody()).lookAgain(of->claim.id));
    }

    void speak()
    {
        const ClaimRecord *of = record();
        if (of == nullptr || of->claim.notes.empty())
            count(Checking(somebody()).addNote(m_article, aim(), QStringLiteral("Why?")));
        else if (m_random.bounded(2) == 0)
            count(Checking(somebody()).reply(of->claim.id, 0, QStringLiteral("Because.")));
        else
            count(
                Checking(somebody()).setNoteState(of->claim.id, 0, NoteState(m_random.bounded(2))));
    }

    void cut()
    {
        if (m_random.bounded(2) == 0) {
            const CheckedItem &item = pick(m_sheet.checked.items);
            const TextRange range = sourcePlaceOf(m_sheet.words, item.item.place).range;
            const ClaimAim at{{}, sourcePlaceOf(m_sheet.words, item.item.place), {}};
            count(Checking(somebody()).split(m_article, at, range.start + range.length / 2));
        } else {
            count(Checking(somebody()).join(m_article, aim(), aim()));
        }
    }

    void sign()
    {
        const QString reason =
            m_random.bounded(2) == 0 ? QString() : QStringLiteral("It has to go out.");
        count(Checking(somebody()).signOff(m_article, m_sheet.article.version, reason));
    }

    void assign()
    {
        count(Articles(somebody())
                  .assign(m_article,
                          m_sheet.article.version,
                          people.at(m_random.bounded(3)),
                          people.at(m_random.bounded(3)),
                          0));
    }

    void move()
    {
        Articles articles(somebody());
        if (m_random.bounded(4) == 0)
            count(m_sheet.article.spiked ? articles.restore(m_article) : articles.spike(m_article));
        else
            count(articles.setState(
                m_article, m_sheet.article.version, WorkState(m_random.bounded(3))));
    }

    CheckedDesk m_desk;
    std::vector<ArticleId> m_articles;
    QRandomGenerator m_random{4'711};
    ArticleId m_article;
    ReviewedArticle m_sheet;
    int m_refused = 0;
};

} // namespace

/// Whatever people do, what lists say of claims is what the claims come to.
class TestTallyProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theListSaysWhatTheClaimsComeTo()
    {
        const int steps = qEnvironmentVariableIntValue("STET_ROUNDS") > 0
                              ? qEnvironmentVariableIntValue("STET_ROUNDS")
                              : 400;
        RandomPeople random;
        for (int step = 0; step < steps; ++step) {
            random.doSomething();
            const QString fault = random.fault();
            QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(step).arg(fault)));
        }
        QVERIFY2(random.refused() < steps / 2, "most of what was tried was refused");
        QVERIFY(random.isSound());
    }
};

STET_TEST(TestTallyProperties)

#include "test_tally_properties.moc"
