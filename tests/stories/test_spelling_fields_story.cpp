// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/editor/article_form.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/details/facts_model.h"
#include "ui/editor/details/row_table.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QPixmap>
#include <QSettings>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

void pressHere(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

/// What is chosen in the field that has the keyboard.
QString chosenHere()
{
    if (const auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget()))
        return line->selectedText();
    const auto *text = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
    return text != nullptr ? text->textCursor().selectedText() : QString();
}

/// One misspelt word in each field.
void addMisspelt(const StoryWindow &story)
{
    const SystemClock clock;
    const auto session =
        must(DeskSession::open(story.deskPath(), OpenMode::ReadWrite, testActor(), clock));
    ArticleContent content;
    content.headline = u"The robbot"_s;
    content.dek = u"Some newss"_s;
    content.body = u"A wrongg word."_s;
    content.kind = u"news"_s;
    content.language = u"en"_s;
    content.facts = {{u"The codde"_s, u"A lasst one [@nosuch-keyy]"_s}, {u"Width"_s, u"40 m"_s}};
    content.leadAlt = u"Fine wordss"_s;
    content.leadCaption = u"It is herre"_s;
    content.corrections = {
        {QDate(2026, 3, 4), CorrectionClass::Correction, u"The storry was another."_s}};
    must(Articles(*session).create(content));
}

RowTable &factsOf(const StoryWindow &story)
{
    auto *details = story.workspace().findChild<DetailsPanel *>();
    return *static_cast<RowTable *>(details->field(DraftField::Facts));
}

} // namespace

/// Spelling outside the text: in lines and in the cells of tables.
class TestSpellingFieldsStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().remove(u"editor"_s); }

    void aKeyLeadsThroughAllFields()
    {
        StoryWindow story;
        addMisspelt(story);
        story.open();
        story.write();
        story.workspace().editor().goTo(0, 0);
        for (const QString &word : {u"wrongg"_s,
                                    u"codde"_s,
                                    u"lasst"_s,
                                    u"wordss"_s,
                                    u"herre"_s,
                                    u"storry"_s,
                                    u"robbot"_s,
                                    u"newss"_s,
                                    u"wrongg"_s}) {
            pressHere(Qt::Key_F7, Qt::AltModifier);
            QTRY_COMPARE(chosenHere(), word);
        }
        QVERIFY(story.workspace().editor().hasFocus());
        // Nothing was changed on the way.
        const QAbstractItemModel &facts = *factsOf(story).model();
        QCOMPARE(facts.rowCount(), 3);
        QCOMPARE(facts.index(0, FactsModel::NameColumn).data().toString(), u"The codde"_s);
    }

    void itGoesOnFromTheCellAtHand()
    {
        StoryWindow story;
        addMisspelt(story);
        story.open();
        story.write();
        pressHere(Qt::Key_4, Qt::AltModifier);
        RowTable &facts = factsOf(story);
        QTRY_VERIFY(facts.isVisible());
        facts.setFocus();
        facts.setCurrentIndex(facts.model()->index(0, FactsModel::ValueColumn));
        pressHere(Qt::Key_F7, Qt::AltModifier);
        QTRY_COMPARE(chosenHere(), u"lasst"_s);
        // What is typed there takes its place, and is one step.
        QTest::keyClicks(QApplication::focusWidget(), u"last"_s);
        QCOMPARE(facts.currentIndex().data().toString(), u"A last one [@nosuch-keyy]"_s);
        pressHere(Qt::Key_F7, Qt::AltModifier);
        QTRY_COMPARE(chosenHere(), u"wordss"_s);
    }

    void wordsOfCellsAtRestAreMarked()
    {
        StoryWindow story;
        addMisspelt(story);
        story.open();
        story.write();
        pressHere(Qt::Key_4, Qt::AltModifier);
        RowTable &facts = factsOf(story);
        QTRY_VERIFY(facts.isVisible());
        QTRY_COMPARE(facts.height(), facts.sizeHint().height());
        story.workspace().editor().setFocus();
        const auto picture = [&facts] {
            return facts.viewport()->grab().toImage();
        };
        pressHere(Qt::Key_F7);
        const QImage plain = picture();
        pressHere(Qt::Key_F7);
        QTRY_VERIFY(picture() != plain);
        // The switch alone made the difference.
        pressHere(Qt::Key_F7);
        QTRY_COMPARE(picture(), plain);
        pressHere(Qt::Key_F7);
        QTRY_VERIFY(picture() != plain);
    }
};

STET_TEST(TestSpellingFieldsStory)

#include "test_spelling_fields_story.moc"
