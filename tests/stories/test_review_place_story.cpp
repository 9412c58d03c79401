// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/library.h"
#include "core/desk/snapshots.h"
#include "tests/stories/checked_draft.h"
#include "tests/support/test_registry.h"
#include "ui/review/claim_card.h"
#include "ui/review/claim_list_model.h"
#include "ui/review/evidence_pane.h"
#include "ui/review/review_page.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/words_pane.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// Where the words of a source stand in it, and whose words they are, as a checker sees it.
class TestReviewPlaceStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void pageAndTimeStandBesideTheQuote()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        bind(draft, keep(draft, u"call"_s, {}, {{0, u"00:03:15"_s}}));
        bind(draft, keep(draft, u"paper"_s, {}, {{0, u"p. 12"_s}}));
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        const ReviewPage &page = *story.area().review();
        QTRY_VERIFY(page.card().toPlainText().contains(u"Call, at 03:15: “On 3 March"_s));
        QVERIFY(page.card().toPlainText().contains(u"Paper, p. 12: “On 3 March"_s));
        const QString note =
            page.claims().model()->index(1, 0).data(ClaimListModel::NoteRole).toString();
        QVERIFY2(note.contains(u"Call, at 03:15"_s) && note.contains(u"Paper, p. 12"_s),
                 qPrintable(note));
        // Before they are bound, too.
        selectInSource(story, u"Nobody was hurt"_s);
        const auto *chosen = page.evidence().findChild<PlainLabel *>(u"reviewSelected"_s);
        QTRY_COMPARE(chosen->plainText(), u"at 03:15: “Nobody was hurt”"_s);
    }

    void whyTwoSourcesCountAsOne()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        bind(draft, keep(draft, u"daily"_s, u"Wire"_s, {}));
        bind(draft, keep(draft, u"post"_s, u"Wire"_s, {}));
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        const ClaimCard &card = story.area().review()->card();
        QTRY_VERIFY(card.toPlainText().contains(u"Daily (syndicated from Wire): “"_s));
        QVERIFY(card.toPlainText().contains(
            u"Count as one source: Daily, Post (syndicated from Wire)"_s));
        QVERIFY(card.toPlainText().contains(u"1 independent"_s));
    }

    void anyOtherSourceIsChosenByKey()
    {
        StoryWindow story;
        const CheckedDraft draft(story);
        const Snapshot snapshot = keep(draft, u"post"_s, {}, {});
        review(story);
        press(Qt::Key_J);
        QTRY_COMPARE(handWords(story), CheckedDraft::opened());
        EvidencePane &pane = story.area().review()->evidence();
        QTRY_VERIFY(!pane.shownSource().isNull());
        QVERIFY(pane.shownSource() != snapshot.source); // the article does not cite it
        press(Qt::Key_F6);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
        QTest::keyClicks(QApplication::focusWidget(), u"What was said"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(pane.shownSource(), snapshot.source);
        QVERIFY(pane.words().view().hasFocus());
        selectInSource(story, u"On 3 March 2026 the gripper opened at 12 Nm"_s);
        press(Qt::Key_E);
        QTRY_COMPARE(draft.sheet().records.size(), size_t(1));
        QCOMPARE(draft.sheet().records.front().evidence.front().source, snapshot.source);
        QTRY_VERIFY(!story.area().review()->round().isBusy());
        QCOMPARE(pane.shownSource(), snapshot.source); // it stays before the checker
    }

private:
    /// What a source of that name said.
    static Snapshot keep(const CheckedDraft &draft,
                         const QString &key,
                         const QString &origin,
                         const std::vector<LocatorMark> &marks)
    {
        Source source;
        source.key = key;
        source.publisher = key.left(1).toUpper() + key.mid(1);
        source.title = u"What was said"_s;
        source.origin = origin;
        NewSnapshot words;
        words.mediaType = u"text/plain"_s;
        words.bytes = CheckedDraft::said().toUtf8();
        words.text = {CheckedDraft::said(), {}, marks, u"text 1"_s};
        const Source kept = must(Library(draft.author()).add(source));
        return must(Snapshots(draft.author()).keep(kept.id, words));
    }

    static void bind(const CheckedDraft &draft, const Snapshot &snapshot)
    {
        NewEvidence evidence;
        evidence.snapshot = snapshot.id;
        evidence.length = CheckedDraft::said().indexOf(u'.') + 1;
        (void)must(
            Checking(draft.author()).bind(draft.id(), draft.aim(CheckedDraft::opened()), evidence));
    }
};

STET_TEST(TestReviewPlaceStory)

#include "test_review_place_story.moc"
