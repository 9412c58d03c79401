// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "tests/support/watched_application.h"
#include "ui/sources/rests_model.h"
#include "ui/sources/shown_text.h"
#include "ui/sources/snapshot_text_view.h"
#include "ui/sources/words_pane.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>

using namespace stet;
using namespace Qt::StringLiterals;

/// Which words of a snapshot are looked at, and what rests on them.
class TestShownText : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void cleanup() { WatchedApplication::watch(nullptr); }

    void theMainTextStandsAlone()
    {
        const SnapshotText shown = shownText(page(), ShownPart::MainText);
        QCOMPARE(shown.text, u"First words.\nLast words."_s);
        QCOMPARE(shown.runs.size(), size_t(1));
        QCOMPARE(shown.runs.front().length, shown.text.size());
        QCOMPARE(shownText(page(), ShownPart::All), page());
        SnapshotText plain;
        plain.text = u"All of it"_s;
        QCOMPARE(shownText(plain, ShownPart::MainText), plain);
    }

    void marksKeepTheirWords()
    {
        const SnapshotText shown = shownText(page(), ShownPart::MainText);
        QCOMPARE(shown.marks.size(), size_t(2));
        QCOMPARE(shown.marks.at(0), (LocatorMark{0, u"p. 1"_s}));
        // That of the menu holds for the words behind it, unless they have one of their own.
        QCOMPARE(shown.text.mid(shown.marks.at(1).start), u"Last words."_s);
        QCOMPARE(shown.marks.at(1).locator, u"p. 3"_s);
    }

    void whatNobodySeesHasASignAndItsPlace()
    {
        SnapshotTextView view;
        SnapshotText text;
        text.text = u"pay \u202E21\u202C euros"_s;
        view.setText(text);
        QCOMPARE(view.toPlainText(), u"pay ⇄21⇄ euros"_s);
        view.select({text.text.indexOf(u"euros"_s), 5});
        QCOMPARE(view.textCursor().selectedText(), u"euros"_s);
        QCOMPARE(view.selected(), (TextRange{text.text.indexOf(u"euros"_s), 5}));
        QCOMPARE(view.shown().text, text.text); // what is quoted is as the source says it
    }

    void everyPlaceIsOfOneKind()
    {
        const SnapshotText text = page();
        QCOMPARE(kindAt(text, 0), RunKind::Main);
        QCOMPARE(kindAt(text, text.text.indexOf(u"Menu"_s)), RunKind::Navigation);
        QCOMPARE(kindAt(text, text.text.indexOf(u"Last"_s)), RunKind::Main);
        QCOMPARE(kindAt({}, 3), RunKind::Main);
    }

    void whatIsNotShownIsNotQuoted()
    {
        const SnapshotText text = page();
        const qsizetype first = text.text.indexOf(u"First"_s);
        const qsizetype last = text.text.indexOf(u"Last"_s);
        QVERIFY(leavesOut(text, ShownPart::MainText, {first, last - first + 4}));
        QVERIFY(!leavesOut(text, ShownPart::All, {first, last - first + 4}));
        QVERIFY(!leavesOut(text, ShownPart::MainText, {first, 5}));
        QVERIFY(!leavesOut(text, ShownPart::MainText, {last, 4}));
        QVERIFY(leavesOut(text, ShownPart::MainText, {text.text.indexOf(u"Menu"_s), 4}));

        WordsPane pane;
        Snapshot snapshot;
        snapshot.id = SnapshotId::create(1);
        pane.showSnapshot(snapshot);
        pane.showText(snapshot.id, text);
        pane.select({first, 5});
        QCOMPARE(pane.quotable(), (TextRange{first, 5}));
        QTextCursor all = pane.view().textCursor();
        all.select(QTextCursor::Document);
        pane.view().setTextCursor(all);
        QCOMPARE(pane.quotable().length, 0); // the menu stands between
        // Words that are left out are shown before they are selected, and the box says so.
        auto *box = pane.findChild<QCheckBox *>(u"mainTextOnly"_s);
        pane.select({text.text.indexOf(u"Menu"_s), 4});
        QVERIFY(!box->isChecked());
        QCOMPARE(pane.view().textCursor().selectedText(), u"Menu"_s);
        QCOMPARE(pane.quotable().length, 4);
    }

    void wordsAreFoundWhateverTheirCase()
    {
        SnapshotTextView view;
        view.setText(page());
        QCOMPARE(view.find(u"WORDS"_s), 2);
        QCOMPARE(view.textCursor().selectedText(), u"words"_s);
        QCOMPARE(view.currentPlace(), 1);
        view.step(1);
        QCOMPARE(view.currentPlace(), 2);
        view.step(1); // the first again behind the last
        QCOMPARE(view.currentPlace(), 1);
        view.step(-1);
        QCOMPARE(view.currentPlace(), 2);
        QCOMPARE(view.find(u"Menu"_s), 0); // it is not shown
        view.setPart(ShownPart::All);
        QCOMPARE(view.find(u"menu"_s), 1);
        QCOMPARE(view.find({}), 0);
    }

    void aLongTextComesPieceByPieceAndHoldsNobodyUp()
    {
        const QString last = u"The last words of all."_s;
        const QString line = u"A line of the minutes that nobody reads to their end.\n"_s;
        SnapshotText text;
        text.text = line.repeated(20'000'000 / line.size()) + last;
        const TextRange words{text.text.size() - last.size(), last.size()};
        Snapshot snapshot;
        snapshot.id = SnapshotId::create(1);
        WordsPane pane;
        pane.resize(500, 400);
        pane.show();
        pane.showSnapshot(snapshot);
        WatchedApplication::watch();
        QMetaObject::invokeMethod(
            &pane,
            [&] {
                pane.showText(snapshot.id, text);
                pane.view().mark({words}, {});
                pane.select(words);
            },
            Qt::QueuedConnection);
        const auto selected = [&] {
            return pane.view().textCursor().selectedText();
        };
        QTRY_VERIFY(pane.view().document()->blockCount() > 1);
        QCOMPARE(selected(), QString()); // it is not there yet
        QTRY_COMPARE_WITH_TIMEOUT(selected(), last, 120'000);
        QCOMPARE(pane.view().document()->characterCount(), int(text.text.size()) + 1);
        QCOMPARE(pane.quotable(), words);
        const auto marks = pane.view().extraSelections();
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks.front().cursor.selectedText(), last);
        // Another one takes the place of what has not come.
        pane.showText(snapshot.id, text);
        pane.showText(snapshot.id, page());
        QCOMPARE(pane.view().toPlainText(), shownText(page(), ShownPart::MainText).text);
    }

    void whatRestsOnASourceIsListedByArticle()
    {
        Article article;
        article.id = ArticleId::create(1);
        article.content.headline = u"Gripper opened"_s;
        article.content.language = u"en"_s;
        article.content.body = u"It has 12 Nm [@a, p. 2]. Nobody cites this.\n\nIt is red [@a]."_s;
        article.publicState = PublicState::Live;
        const Languages languages;
        RestsModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSentences(sentencesRestingOn({article}, languages, {u"a"_s}));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.articles(), 1);
        QCOMPARE(model.index(0, 0).data().toString(), u"It has 12 Nm."_s);
        const QString note = model.index(0, 0).data(RestsModel::NoteRole).toString();
        QVERIFY2(note.contains(u"Gripper opened"_s) && note.contains(u"p. 2"_s), qPrintable(note));
        QVERIFY(model.index(0, 0).data(RestsModel::LiveRole).toBool());
        // A claim in a sentence that cites the source is there already, another one is added.
        const std::vector<RestingSentence> cited =
            sentencesRestingOn({article}, languages, {u"a"_s});
        RestingClaim same;
        same.article = article.id;
        same.place = {
            cited.front().sentence.field, cited.front().sentence.row, cited.front().sentence.range};
        QCOMPARE(withClaims(cited, {same}), cited);
        RestingClaim headline = same;
        headline.place = {DraftField::Headline, -1, {0, 4}};
        headline.words = u"Open"_s;
        const std::vector<RestingSentence> all = withClaims(cited, {same, headline});
        QCOMPARE(all.size(), cited.size() + 1);
        QCOMPARE(all.back().sentence.words, u"Open"_s);
        QCOMPARE(article.content.body.mid(model.at(1)->sentence.range.start, 5), u"It is"_s);
    }

private:
    /// "First words." in main text on page 1, a menu on page 2, "Last words." on page 3.
    static SnapshotText page()
    {
        SnapshotText text;
        text.text = u"First words.\nMenu here\nLast words."_s;
        text.runs = {
            {0, 12, RunKind::Main}, {12, 11, RunKind::Navigation}, {23, 11, RunKind::Main}};
        text.marks = {{0, u"p. 1"_s}, {13, u"p. 2"_s}, {23, u"p. 3"_s}};
        return text;
    }
};

STET_TEST(TestShownText)

#include "test_shown_text.moc"
