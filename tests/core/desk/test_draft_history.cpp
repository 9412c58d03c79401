// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/draft/draft_history.h"
#include "core/desk/draft/draft_log.h"
#include "core/desk/draft/draft_transpose.h"
#include "core/model/draft_fields.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>

using namespace stet;
using namespace stet::test;

namespace {

const QString mara = QStringLiteral("Mara Lindqvist");
const QString tom = QStringLiteral("Tom Adeyemi");

DraftEdit bodyEdit(qsizetype at, const QString &removed, const QString &inserted)
{
    DraftEdit edit;
    edit.position = at;
    edit.removed = removed;
    edit.inserted = inserted;
    edit.atMs = 1;
    return edit;
}

/// A draft as an editor holds it, with its log beside it.
struct Draft
{
    ArticleContent content;
    DraftHistory history;
    std::vector<LoggedEdit> log;

    void take(const std::vector<DraftEdit> &edits, const QString &person = mara)
    {
        QVERIFY(replay(edits, content));
        for (const DraftEdit &edit : edits)
            log.push_back({edit, person});
    }

    void type(const QString &text, DraftField field = DraftField::Body)
    {
        for (const QChar letter : text) {
            DraftEdit edit = bodyEdit(fieldText(content, field).size(), {}, letter);
            edit.field = field;
            take({history.typed(edit)});
        }
    }

    bool undo()
    {
        const std::vector<DraftEdit> edits = history.undo(2);
        take(edits);
        return !edits.empty();
    }

    bool redo()
    {
        const std::vector<DraftEdit> edits = history.redo(3);
        take(edits);
        return !edits.empty();
    }

    void elsewhere(std::vector<DraftEdit> edits, const QString &person = tom)
    {
        for (DraftEdit &edit : edits)
            edit.step = StepId::create(4);
        history.elsewhere(edits);
        take(edits, person);
    }

    void restart(const QString &person = mara)
    {
        history = DraftHistory(log, person, DraftHistory::LogReach::Whole);
    }
};

DraftEdit randomEdit(QRandomGenerator &random, const ArticleContent &content)
{
    static const QStringList pieces{QStringLiteral("word "),
                                    QStringLiteral("a"),
                                    QStringLiteral(" "),
                                    QStringLiteral("\n"),
                                    QString()};
    DraftEdit edit;
    edit.field = allDraftFields.at(size_t(random.bounded(6)));
    const QString text = fieldText(content, edit.field);
    edit.inserted = pieces.at(random.bounded(int(pieces.size())));
    edit.atMs = 1;
    if (isProse(edit.field)) {
        edit.position = random.bounded(2) == 0 ? text.size() : random.bounded(int(text.size()) + 1);
        edit.removed = text.mid(edit.position, random.bounded(3));
    } else {
        edit.removed = text;
        edit.inserted = edit.inserted.trimmed() + QString::number(random.bounded(9));
    }
    return edit;
}

} // namespace

class TestDraftHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aValueIsTakenBackWordByWord()
    {
        Draft draft;
        const auto value = [&draft](const QString &text) {
            for (DraftEdit &edit : fieldEdits(DraftField::LeadCaption,
                                              fieldText(draft.content, DraftField::LeadCaption),
                                              text)) {
                edit.atMs = 1;
                draft.take({draft.history.typed(edit)});
            }
        };
        QString typed;
        // A space at the end is no part of the value until a letter follows.
        for (const QChar letter : QStringLiteral("two tall cranes")) {
            typed += letter;
            value(typed.trimmed());
        }
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.leadCaption, QStringLiteral("two tall"));
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.leadCaption, QStringLiteral("two"));
        QVERIFY(draft.redo());
        QCOMPARE(draft.content.leadCaption, QStringLiteral("two tall"));
        for (int i = 0; i < 4; ++i)
            value(draft.content.leadCaption.chopped(1));
        QCOMPARE(draft.content.leadCaption, QStringLiteral("two "));
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.leadCaption, QStringLiteral("two tall"));
        QVERIFY(draft.undo());
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.leadCaption, QString());
        // What comes as a whole stays whole.
        value(QStringLiteral("a b c"));
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.leadCaption, QString());
    }

    void typingIsUndoneWordByWord()
    {
        Draft draft;
        draft.type(QStringLiteral("one two\nthree"));
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.body, QStringLiteral("one two\n"));
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.body, QStringLiteral("one two"));
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.body, QStringLiteral("one "));
        QVERIFY(draft.redo());
        QCOMPARE(draft.content.body, QStringLiteral("one two"));
        QVERIFY(draft.undo());
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.body, QString());
        QVERIFY(!draft.undo());
    }

    void oneStackOverAllFields()
    {
        Draft draft;
        draft.type(QStringLiteral("Head"), DraftField::Headline);
        draft.type(QStringLiteral("body"));
        DraftEdit category;
        category.field = DraftField::Category;
        for (const char *typed : {"P", "Po", "Ports"}) {
            category.removed = draft.content.category;
            category.inserted = QString::fromLatin1(typed);
            draft.take({draft.history.typed(category)});
        }
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.category, QString());
        QCOMPARE(draft.content.body, QStringLiteral("body"));
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.body, QString());
        QVERIFY(draft.undo());
        QCOMPARE(draft.content, ArticleContent());
    }

    void listsAndDatesComeBack()
    {
        ArticleContent before;
        before.authors = {{QStringLiteral("Mara"), QStringLiteral("data")}};
        before.published = QDate(2026, 3, 4);
        before.tags = {QStringLiteral("a"), QStringLiteral("b")};
        ArticleContent after = before;
        after.authors.push_back({QStringLiteral("Tom"), {}});
        after.published = {};
        after.tags.clear();
        after.roles = {{QStringLiteral("key"), SourceRole::Primary}};
        after.reviewDays = 90;
        const std::vector<DraftEdit> edits = editsBetween(before, after, StepKind::Edit, 1);
        ArticleContent moved = before;
        QVERIFY(replay(edits, moved));
        QCOMPARE(moved, after);
        QVERIFY(replay(inverseOf(edits), moved));
        QCOMPARE(moved, before);
    }

    void whatOthersWroteStays()
    {
        Draft draft;
        draft.type(QStringLiteral("mine"));
        draft.elsewhere({bodyEdit(0, {}, QStringLiteral("Theirs. "))});
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.body, QStringLiteral("Theirs. "));
        draft.elsewhere({bodyEdit(0, QStringLiteral("Theirs"), QStringLiteral("Ours"))});
        QVERIFY(draft.redo());
        QCOMPARE(draft.content.body, QStringLiteral("Ours. mine"));
    }

    void wordsThatOthersChangedAreNotUndone()
    {
        Draft draft;
        draft.type(QStringLiteral("first "));
        draft.type(QStringLiteral("second"));
        draft.elsewhere({bodyEdit(8, QStringLiteral("c"), QStringLiteral("CC"))});
        QVERIFY(draft.history.undoable() != nullptr);
        QVERIFY(!draft.undo());
        QCOMPARE(draft.content.body, QStringLiteral("first seCCond"));
        // The one before is still this person's.
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.body, QStringLiteral("seCCond"));
        QVERIFY(draft.history.undoable() == nullptr);
    }

    void itStopsAtARestoredVersion()
    {
        Draft draft;
        draft.type(QStringLiteral("before"));
        ArticleContent restored;
        restored.body = QStringLiteral("old words");
        draft.take(editsBetween(draft.content, restored, StepKind::Restore, 5));
        draft.restart();
        draft.type(QStringLiteral("!"));
        QVERIFY(draft.undo());
        QVERIFY(draft.undo());
        QCOMPARE(draft.content.body, QStringLiteral("before"));
        QVERIFY(!draft.undo());
        QVERIFY(draft.redo());
        QCOMPARE(draft.content, restored);
    }

    void anotherPersonsWordsAreTheirs()
    {
        Draft draft;
        draft.type(QStringLiteral("mara "));
        draft.restart(tom);
        QVERIFY(draft.history.undoable() == nullptr);
    }

    void undoneAndDoneAgainFromTheLog_data()
    {
        QTest::addColumn<bool>("others");
        QTest::addColumn<bool>("restarts");
        QTest::newRow("alone") << false << false;
        QTest::newRow("restarted") << false << true;
        QTest::newRow("with others") << true << false;
        QTest::newRow("with others, restarted") << true << true;
    }

    void undoneAndDoneAgainFromTheLog()
    {
        QFETCH(bool, others);
        QFETCH(bool, restarts);
        for (quint32 seed = 1; seed <= 60; ++seed) {
            QRandomGenerator random(seed);
            Draft draft;
            draft.content.body = QStringLiteral("What stood there before.");
            const ArticleContent first = draft.content;
            for (int i = 0; i < 60; ++i) {
                const int what = random.bounded(12);
                if (what == 0)
                    (void)draft.undo();
                else if (what == 1)
                    (void)draft.redo();
                else if (what == 2 && others)
                    draft.elsewhere({randomEdit(random, draft.content)});
                else if (what == 3 && restarts)
                    draft.restart();
                else if (what == 4)
                    draft.take(draft.history.done(
                        {bodyEdit(draft.content.body.size(), {}, QStringLiteral("xx")),
                         bodyEdit(0, {}, QStringLiteral("yy"))},
                        2));
                else
                    draft.take({draft.history.typed(randomEdit(random, draft.content))});
            }
            if (restarts)
                draft.restart();
            while (draft.redo()) {
            }
            const ArticleContent last = draft.content;
            int undone = 0;
            while (draft.history.undoable() != nullptr) {
                // A step that is refused stands; a restart would ask for it again.
                const bool done = draft.undo();
                undone += done ? 1 : 0;
                if (done && restarts && undone % 7 == 3)
                    draft.restart();
            }
            if (!others)
                QCOMPARE(draft.content, first);
            int redone = 0;
            while (draft.redo())
                ++redone;
            QCOMPARE(redone, undone);
            QCOMPARE(draft.content, last);
        }
    }

    void aLongReplacementIsLight()
    {
        QString text;
        std::vector<DraftEdit> edits;
        for (int i = 0; i < 5'000; ++i) {
            edits.push_back(
                bodyEdit(text.size(), QStringLiteral("arm"), QStringLiteral("gripper")));
            text += QStringLiteral("arm and ten more words of a long article, and more words. ");
        }
        std::reverse(edits.begin(), edits.end()); // the last place first
        const QString before = text;
        QVERIFY(applyEdits(edits, text));
        QCOMPARE(text.count(QStringLiteral("gripper")), 5'000);
        QVERIFY(applyEdits(inverseOf(edits), text));
        QCOMPARE(text, before);
        edits.back().removed = QStringLiteral("leg");
        QVERIFY(!applyEdits(edits, text));
        QCOMPARE(text, before);
    }

    void theDeskKeepsStepsAndWhoseTheyAre()
    {
        TestDesk desk;
        Article article = must(Articles(desk.session()).create({}));
        Draft draft;
        draft.content = article.content;
        draft.type(QStringLiteral("one two"));
        const auto save = [&](const std::vector<DraftEdit> &edits) {
            article = must(
                Articles(desk.session()).save({article.id, article.version, edits, draft.content}));
        };
        std::vector<DraftEdit> edits;
        for (const LoggedEdit &logged : draft.log)
            edits.push_back(logged.edit);
        save(edits);
        draft.log.clear();
        (void)draft.undo();
        save({draft.log.front().edit});

        desk.reopen();
        const OpenDraft open = must(Articles(desk.session()).openDraft(article.id, 1'000));
        QCOMPARE(open.article, article);
        QVERIFY(!open.logIsCut);
        QCOMPARE(open.log.back().person, mara);
        draft.history = DraftHistory(open.log, mara, DraftHistory::LogReach::Whole);
        QVERIFY(draft.redo());
        QCOMPARE(draft.content.body, QStringLiteral("one two"));
        QVERIFY(must(Articles(desk.session()).openDraft(article.id, 2)).logIsCut);
    }

    void whatTheDeskAddsIsItsOwnStep()
    {
        TestDesk desk;
        Articles articles(desk.session());
        ArticleContent taken;
        taken.headline = QStringLiteral("taken");
        (void)must(articles.create(taken));
        const Article article = must(articles.create({}));
        DraftSave save{article.id, article.version, {}, article.content};
        save.content.slug = QStringLiteral("taken");
        save.content.tags = {QStringLiteral("cranes")};
        (void)must(articles.save(save));
        const OpenDraft open = must(articles.openDraft(article.id, 10));
        QCOMPARE(open.log.size(), size_t(2));
        for (const LoggedEdit &logged : open.log) {
            const bool slug = logged.edit.field == DraftField::Slug;
            QCOMPARE(logged.edit.kind, slug ? StepKind::Settled : StepKind::Edit);
        }
    }
};

STET_TEST(TestDraftHistory)

#include "test_draft_history.moc"
