// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/site_reading.h"
#include "tests/core/desk/publishing/published_desk.h"
#include "tests/support/test_registry.h"

#include <random>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// What somebody may do next.
enum class Move {
    Edit,
    Judge,
    Dispute,
    Verify,
    Sign,
    Tag,
    RewordCorrection,
    Publish,
    Correct,
    Refile,
    Retract,
    Withdraw,
    Drift
};

/// What comes more often stands there more often: much is refused.
constexpr std::array moves{Move::Edit,    Move::Judge,   Move::Judge,   Move::Judge,
                           Move::Dispute, Move::Verify,  Move::Verify,  Move::Sign,
                           Move::Sign,    Move::Sign,    Move::Tag,     Move::RewordCorrection,
                           Move::Publish, Move::Publish, Move::Publish, Move::Correct,
                           Move::Correct, Move::Refile,  Move::Retract, Move::Withdraw,
                           Move::Drift};

const QStringList sentences{u"Nobody was hurt."_s,
                            u"Nobody was harmed."_s,
                            u"Two people were hurt."_s,
                            u"It rained all day."_s};

const QString gripper = u"The gripper opened at 12 Nm."_s;

/// What readers must have by now.
struct Readers
{
    std::optional<ArticleContent> content;
    PublicState state = PublicState::None;
};

/// One desk, on which random things are done; each is held against the rules.
class RandomNewsroom
{
public:
    explicit RandomNewsroom(unsigned seed)
        : m_random(seed)
    {}

    /// What was broken; empty: nothing.
    QString step()
    {
        const Move move = moves[m_random() % moves.size()];
        const QString broken = made(move);
        if (!broken.isEmpty())
            return QString::number(int(move)) + u": "_s + broken;
        return readersAreRight() ? QString()
                                 : u"readers have another thing after %1"_s.arg(int(move));
    }

    [[nodiscard]] bool isSound() const
    {
        return must(Doctor(m_desk.mara()).check(CheckDepth::Thorough)).clean();
    }

    [[nodiscard]] int published() const { return m_published; }

    [[nodiscard]] int refused() const { return m_refused; }

private:
    [[nodiscard]] QString sentence() const
    {
        const QString body = m_desk.now().content.body;
        for (const QString &one : sentences) {
            if (body.contains(one))
                return one;
        }
        return {};
    }

    QString made(Move move)
    {
        switch (move) {
        case Move::Edit:
            m_desk.edit(sentence(), sentences[int(m_random() % size_t(sentences.size()))]);
            return {};
        case Move::Judge:
            judge(sentence(), VerdictKind::NotAFact);
            return {};
        case Move::Dispute:
            judge(m_random() % 2 == 0 ? gripper : sentence(), VerdictKind::Disputed);
            return {};
        case Move::Verify:
            judge(gripper, VerdictKind::Verified);
            return {};
        case Move::Sign:
            (void)answer(Checking(m_desk.ines()).signOff(m_desk.article(), m_desk.now().version));
            return {};
        case Move::Tag:
            m_desk.change(
                [&](ArticleContent &content) { content.tags = {u"tag %1"_s.arg(m_random() % 3)}; });
            return {};
        case Move::RewordCorrection:
            m_desk.change([](ArticleContent &content) {
                if (!content.corrections.empty())
                    content.corrections.back().text += u" Again."_s;
            });
            return {};
        case Move::Publish:
            return publish({});
        case Move::Correct:
            // What is down comes back by a note alone.
            return publish({m_desk.view().comesBack() ? CorrectionClass::EditorsNote
                                                      : CorrectionClass::Correction,
                            u"It was otherwise."_s,
                            {}});
        case Move::Refile:
            return publish({CorrectionClass::Refile, {}, {}});
        case Move::Retract:
            return takeDown(answer(m_desk.editions().retract(m_desk.article(), u"Wrong."_s)),
                            PublicState::Retracted);
        case Move::Withdraw:
            // Seldom: little comes after it.
            return m_random() % 4 != 0
                       ? QString()
                       : takeDown(answer(m_desk.editions().withdraw(m_desk.article(), u"Order."_s)),
                                  PublicState::Withdrawn);
        case Move::Drift:
            m_drifted = !m_drifted && m_random() % 2 == 0;
            m_drifted ? m_desk.letSourceDrift() : m_desk.letSourceSayItAgain();
            return {};
        }
        Q_UNREACHABLE();
    }

    /// What the rules refuse stays unsaid.
    void judge(const QString &words, VerdictKind kind)
    {
        (void)answer(Checking(m_desk.ines())
                         .give(m_desk.article(), m_desk.aim(words), {kind, {}, u"So it is."_s}));
    }

    QString publish(const PublishOrder &order)
    {
        const Article before = m_desk.now();
        const PublishView view = m_desk.view();
        const ReviewedArticle sheet = m_desk.sheet();
        const Result<Edition> edition = m_desk.publish(order);
        if (!edition) {
            ++m_refused;
            return m_desk.now() == before ? QString() : u"a refusal changed the article"_s;
        }
        ++m_published;
        const bool wholeGate =
            view.needsClass() || !view.edition
                ? order.change != CorrectionClass::Correction || view.state != PublicState::Live
                : false;
        const ClaimCounts &counts = sheet.checked.counts;
        if (wholeGate && (counts.closed() != counts.all() || !sheet.signOffStands))
            return u"unchecked words went out"_s;
        if (view.needsClass() && !order.change)
            return u"words changed and readers were not told"_s;
        if (order.change == CorrectionClass::Refile && !view.refileRefused.isEmpty())
            return u"a fact was refiled"_s;
        if (view.comesBack() && order.change != CorrectionClass::EditorsNote)
            return u"a page came back and nobody said why"_s;
        m_readers = {m_desk.now().content, PublicState::Live};
        return {};
    }

    QString takeDown(const Result<Edition> &edition, PublicState state)
    {
        const bool said =
            m_readers.content && m_readers.state == state; // once more, in the same words
        const bool may = said || (m_readers.content && m_readers.state != PublicState::Withdrawn);
        if (edition.has_value() != may)
            return u"taking down was %1"_s.arg(may ? u"refused"_s : u"allowed"_s);
        if (edition)
            m_readers.state = state;
        return {};
    }

    [[nodiscard]] bool readersAreRight() const
    {
        const std::vector<PublishedArticle> published = must(readPublished(m_desk.mara(), {}, 9));
        if (!m_readers.content)
            return published.empty();
        if (published.size() != 1 || published[0].article.publicState != m_readers.state ||
            m_desk.now().publicState != m_readers.state)
            return false;
        const ArticleContent &content = published[0].article.content;
        const LivePage page = m_desk.page();
        // Nobody is named where a published claim has fallen, or the words were taken back.
        const bool named = page.check.has_value();
        const bool mayBeNamed = page.fallen.empty() && m_readers.state == PublicState::Live;
        return content.body == m_readers.content->body && content.tags == m_readers.content->tags &&
               page.card.corrections == content.corrections && (!named || mayBeNamed);
    }

    std::mt19937 m_random;
    PublishedDesk m_desk{PublishedDesk::Start::Checked};
    Readers m_readers;
    bool m_drifted = false;
    int m_published = 0;
    int m_refused = 0;
};

} // namespace

/// Whatever is done in whatever order, readers have what went through the gate, and nothing else.
class TestPublishingProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readersHaveWhatWasPublished()
    {
        constexpr unsigned runs = 12;
        constexpr int steps = 40;
        int published = 0;
        int refused = 0;
        for (unsigned seed = 1; seed <= runs; ++seed) {
            RandomNewsroom newsroom(seed);
            for (int step = 0; step < steps; ++step) {
                const QString broken = newsroom.step();
                QVERIFY2(broken.isEmpty(),
                         qPrintable(u"seed %1, step %2, %3"_s.arg(seed).arg(step).arg(broken)));
            }
            QVERIFY2(newsroom.isSound(), qPrintable(QString::number(seed)));
            published += newsroom.published();
            refused += newsroom.refused();
        }
        // Both happen, or this proves nothing.
        QVERIFY2(published > 2 * int(runs), qPrintable(QString::number(published)));
        QVERIFY2(refused > int(runs), qPrintable(QString::number(refused)));
    }
};

STET_TEST(TestPublishingProperties)

#include "test_publishing_properties.moc"
