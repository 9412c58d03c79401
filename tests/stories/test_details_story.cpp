// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/galley/reviewed_claims.h"
#include "tests/stories/keys.h"
#include "tests/stories/story_window.h"
#include "tests/support/test_registry.h"
#include "ui/editor/details/details_panel.h"
#include "ui/editor/details/lead_picture.h"
#include "ui/editor/details/row_table.h"
#include "ui/editor/panels/problems_panel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

ArticleContent kept(const StoryWindow &story)
{
    return must(Articles(story.area().session()).get(story.workspace().article())).content;
}

} // namespace

/// Tags, facts and the lead picture by key, seen on the page, taken back.
class TestDetailsStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QSettings().clear(); }

    void factsAreTypedSeenAndTakenBack()
    {
        StoryWindow story;
        story.addArticle(u"Crane"_s, u"Words."_s);
        story.open();
        story.write();
        auto *details = story.workspace().findChild<DetailsPanel *>();
        press(Qt::Key_4, Qt::AltModifier);
        QTRY_VERIFY(details->isVisible());
        QCOMPARE(QApplication::focusWidget(), details->field(DraftField::Tags));
        type(u"ports, cranes"_s);

        auto *facts = static_cast<RowTable *>(details->field(DraftField::Facts));
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), facts);
        facts->setCurrentIndex(facts->model()->index(0, 0));
        type(u"Height"_s);
        press(Qt::Key_Tab); // on to the value
        type(u"40 m"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(story.previewText(u"main .facts td"_s), u"40 m"_s);
        QTRY_COMPARE(kept(story).tags, QStringList({u"ports"_s, u"cranes"_s}));
        const std::vector<Fact> expected = {{u"Height"_s, u"40 m"_s}};
        QTRY_COMPARE(kept(story).facts, expected);

        facts->setFocus();
        facts->setCurrentIndex(facts->model()->index(0, 0));
        press(Qt::Key_Delete);
        QTRY_COMPARE(story.previewText(u"main .facts td"_s), QString());
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(story.previewText(u"main .facts td"_s), u"40 m"_s);
        // A value goes word by word.
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(story.previewText(u"main .facts td"_s), u"40"_s);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(kept(story).facts == std::vector<Fact>({{u"Height"_s, QString()}}));
    }

    void othersClaimsAreCheckedInTheFactTable()
    {
        StoryWindow story;
        story.addArticle(u"Crane"_s, u"Words."_s);
        story.open();
        story.write();
        auto *details = story.workspace().findChild<DetailsPanel *>();
        auto *facts = static_cast<RowTable *>(details->field(DraftField::Facts));
        press(Qt::Key_4, Qt::AltModifier);
        QTRY_VERIFY(details->isVisible());
        auto *button = details->findChild<QPushButton *>(u"claimRows"_s);
        QVERIFY(button != nullptr && button->isVisible());
        press(Qt::Key_Tab);
        press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), button);
        press(Qt::Key_Space);
        // The claim's own words are what is typed next.
        QTRY_COMPARE(QApplication::focusWidget(), facts);
        type(u"Rents fell"_s);
        press(Qt::Key_Return);
        const QStringList names = reviewedClaimRows(Languages().forTag(kept(story).language));
        QTRY_COMPARE(kept(story).facts.size(), size_t(names.size()));
        const std::vector<Fact> rows = kept(story).facts;
        for (size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(rows[i].name, names.at(qsizetype(i)));
        QTRY_COMPARE(kept(story).facts.front().value, u"Rents fell"_s);
        QTRY_COMPARE(story.previewText(u"main .facts tr:first-child td"_s), u"Rents fell"_s);
        // By mouse another one follows; the rows of one go in one step.
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(kept(story).facts.size(), 2 * size_t(names.size()));
        story.workspace().undoActions().first()->trigger();
        QTRY_COMPARE(kept(story).facts.size(), size_t(names.size()));
    }

    void whatIsReadNextIsPinnedSeenAndTold()
    {
        StoryWindow story;
        story.addArticle(u"Crane"_s, u"Words."_s);
        story.open();
        story.write();
        for (const QString &headline : {u"Anvil"_s, u"Bellows"_s, u"Chisel"_s, u"Zinc"_s})
            story.addArticle(headline, u"Words."_s);
        auto *details = story.workspace().findChild<DetailsPanel *>();
        press(Qt::Key_4, Qt::AltModifier);
        QTRY_VERIFY(details->isVisible());
        auto *pins = qobject_cast<QLineEdit *>(details->field(DraftField::Pins));
        pins->setFocus();
        type(u"zinc"_s);
        QTRY_COMPARE(kept(story).pins, QStringList{u"zinc"_s});
        QTRY_COMPARE(story.previewText(u"#next li:first-child a"_s), u"Zinc"_s);
        // What is not there is told, and leads back to the field.
        auto *problems = story.workspace().findChild<ProblemsPanel *>();
        QTRY_COMPARE(problems->count(), 0);
        type(u", gone"_s);
        QTRY_COMPARE(problems->count(), 1);
        story.workspace().editor().setFocus();
        QTest::keyClick(&story.workspace().editor(), Qt::Key_F8);
        QTRY_COMPARE(QApplication::focusWidget(), pins);
        pins->selectAll();
        press(Qt::Key_Delete);
        QTRY_COMPARE(problems->count(), 0);
        QTRY_VERIFY(kept(story).pins.isEmpty());
    }

    void aProblemLeadsToItsRow()
    {
        StoryWindow story;
        story.addArticle(u"Crane"_s, u"Words."_s);
        story.open();
        story.write();
        press(Qt::Key_4, Qt::AltModifier);
        auto *details = story.workspace().findChild<DetailsPanel *>();
        auto *facts = static_cast<RowTable *>(details->field(DraftField::Facts));
        QTRY_VERIFY(facts->isVisible());
        facts->setFocus();
        for (const auto &[row, value] : {std::pair(0, u"40 m"_s), std::pair(1, u"[@lost]"_s)}) {
            facts->setCurrentIndex(facts->model()->index(row, 0));
            type(u"Fact"_s);
            press(Qt::Key_Tab);
            type(value);
            press(Qt::Key_Return);
        }
        facts->setCurrentIndex(facts->model()->index(0, 0));
        press(Qt::Key_1, Qt::AltModifier);
        QTRY_VERIFY(!facts->isVisible());
        auto *problems = story.workspace().findChild<ProblemsPanel *>();
        QTRY_COMPARE(problems->count(), 1);
        QTest::keyClick(&story.workspace().editor(), Qt::Key_F8);
        QTRY_VERIFY(facts->isVisible());
        QCOMPARE(QApplication::focusWidget(), facts);
        QCOMPARE(facts->currentIndex().row(), 1);
    }

    void aValueThatIsBeingTypedIsKeptAtTheEnd()
    {
        StoryWindow story;
        story.addArticle(u"Crane"_s, u"Words."_s);
        story.open();
        story.write();
        press(Qt::Key_4, Qt::AltModifier);
        auto *details = story.workspace().findChild<DetailsPanel *>();
        auto *facts = static_cast<RowTable *>(details->field(DraftField::Facts));
        facts->setFocus();
        facts->setCurrentIndex(facts->model()->index(0, 0));
        type(u"Reach"_s);
        QTest::keyClick(&story.window(), Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!story.area().isWriting());
        story.open();
        story.write();
        QCOMPARE(kept(story).facts, std::vector<Fact>({{u"Reach"_s, QString()}}));
    }

    void theLeadPictureIsChosenAndSeen()
    {
        StoryWindow story;
        story.addArticle(u"Crane"_s, u"Words."_s);
        story.open();
        story.write();
        const QString file = story.deskPath() + u"/../Yard at noon.png"_s;
        QVERIFY(QFile::copy(u":/stet/sample/images/yard.png"_s, file));
        auto *details = story.workspace().findChild<DetailsPanel *>();
        auto *picture = static_cast<LeadPicture *>(details->field(DraftField::LeadImage));
        picture->takeFile(file);
        QTRY_COMPARE(picture->name(), u"images/yard-at-noon.png"_s);
        QTRY_COMPARE(story.previewValue(u"[...document.querySelectorAll('.lead img')].map(i => "
                                        "i.getAttribute('width') + (i.naturalWidth > 0)).join()"_s),
                     u"1320true"_s);
        QTRY_COMPARE(kept(story).leadImage, u"images/yard-at-noon.png"_s);
        story.workspace().undoActions().first()->trigger();
        QTRY_COMPARE(picture->name(), QString());
        // What is no picture says so and changes nothing.
        QFile text(story.deskPath() + u"/../text.png"_s);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no picture");
        text.close();
        QSignalSpy refused(details, &DetailsPanel::pictureRefused);
        picture->takeFile(text.fileName());
        QTRY_COMPARE(refused.count(), 1);
        QCOMPARE(picture->name(), QString());
    }
};

STET_TEST(TestDetailsStory)

#include "test_details_story.moc"
