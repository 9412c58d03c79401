// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settings.h"
#include "tests/stories/settings_story.h"
#include "tests/support/test_registry.h"
#include "ui/shell/desk_area.h"
#include "ui/shell/settings_door.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QWheelEvent>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

/// What the desk says of itself, set by key.
class TestDeskSettingsStory : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void addressesZoneLanguageAndHostsAreKeptTogether()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Desk"_s);
        QTRY_COMPARE(line(*dialog, u"deskSettingName"_s)->text(), testSettings().name);
        type(*line(*dialog, u"deskSettingAddress"_s), u"desk@harbor.example"_s);
        type(*line(*dialog, u"deskSettingBaseUrl"_s), u"https://harbor.example"_s);
        type(*box(*dialog, u"deskSettingLanguage"_s), u"de"_s);
        type(*box(*dialog, u"deskSettingZone"_s), u"Asia/Tokyo"_s);
        QCOMPARE(line(*dialog, u"deskSettingSourceFileMb"_s)->text(), u"20"_s);
        type(*line(*dialog, u"deskSettingSourceFileMb"_s), u"150"_s);
        QCOMPARE(line(*dialog, u"deskSettingLookDays"_s)->text(), u"7"_s);
        type(*line(*dialog, u"deskSettingLookDays"_s), u"30"_s);
        type(*line(*dialog, u"deskSettingPrivateHosts"_s), u"wiki.harbor.example:8080"_s);
        QTest::keyClick(line(*dialog, u"deskSettingPrivateHosts"_s), Qt::Key_Return);
        QTRY_COMPARE(story.area().settings().timeZone, u"Asia/Tokyo"_s);
        const DeskSettings kept = must(Settings(story.area().session()).get());
        QCOMPARE(kept.address, u"desk@harbor.example"_s);
        QCOMPARE(kept.baseUrl, u"https://harbor.example"_s);
        QCOMPARE(kept.language, u"de"_s);
        QCOMPARE(kept.privateHosts, QStringList{u"wiki.harbor.example:8080"_s});
        QCOMPARE(kept.sourceFileMb, 150);
        QCOMPARE(kept.lookDays, 30);
        // One step, which goes back as one.
        auto *undo = dialog->findChild<QPushButton *>(u"noticeAction"_s);
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(story.area().settings().timeZone, testSettings().timeZone);
        QVERIFY(must(Settings(story.area().session()).get()).privateHosts.isEmpty());
        QTRY_VERIFY(line(*dialog, u"deskSettingPrivateHosts"_s)->text().isEmpty());
        dialog->close();
    }

    void theTextsOfTheSiteAreKept()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Site"_s);
        auto *about = dialog->findChild<QPlainTextEdit *>(u"siteAbout"_s);
        auto *policy = dialog->findChild<QPlainTextEdit *>(u"sitePolicy"_s);
        auto *apply = dialog->findChild<QPushButton *>(u"applySite"_s);
        QTRY_VERIFY(dialog->isVisible() && about->isEnabled());
        QVERIFY(!apply->isEnabled());
        QTest::keyClicks(about, u"We *write* about ports."_s);
        QTRY_VERIFY(apply->isEnabled());
        QTest::mouseClick(apply, Qt::LeftButton);
        QTRY_COMPARE(story.area().settings().about, u"We *write* about ports."_s);
        QTRY_VERIFY(!apply->isEnabled());
        // What is typed stays while somebody else changes the other text.
        QTest::keyClicks(policy, u"Ours"_s);
        DeskSettings theirs = must(Settings(story.area().session()).get());
        theirs.about = u"Theirs."_s;
        must(Settings(story.area().session()).update(theirs));
        QTRY_COMPARE(about->toPlainText(), u"Theirs."_s);
        QCOMPARE(policy->toPlainText(), u"Ours"_s);
        QTest::mouseClick(apply, Qt::LeftButton);
        QTRY_COMPARE(story.area().settings().policy, u"Ours"_s);
        QCOMPARE(story.area().settings().about, u"Theirs."_s);
        dialog->close();
    }

    void aDeskThatWantsNoCardsSaysSo()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Site"_s);
        auto *cards = dialog->findChild<QCheckBox *>(u"siteShareCards"_s);
        auto *apply = dialog->findChild<QPushButton *>(u"applySite"_s);
        QTRY_VERIFY(dialog->isVisible() && cards->isEnabled());
        QVERIFY(cards->isChecked());
        QVERIFY(!apply->isEnabled());
        cards->setFocus(Qt::TabFocusReason);
        QTest::keyClick(cards, Qt::Key_Space);
        QTRY_VERIFY(apply->isEnabled());
        QTest::mouseClick(apply, Qt::LeftButton);
        QTRY_VERIFY(!story.area().settings().shareCards);
        QVERIFY(!must(Settings(story.area().session()).get()).shareCards);
        // Somebody else wants them again.
        DeskSettings theirs = must(Settings(story.area().session()).get());
        theirs.shareCards = true;
        must(Settings(story.area().session()).update(theirs));
        QTRY_VERIFY(cards->isChecked());
        QVERIFY(!apply->isEnabled());
        dialog->close();
    }

    void whatIsNoneIsSaidBesideItsField()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Desk"_s);
        QTRY_COMPARE(line(*dialog, u"deskSettingName"_s)->text(), testSettings().name);
        const std::pair<QLineEdit *, QString> wrong[] = {
            {line(*dialog, u"deskSettingAddress"_s), u"nobody"_s},
            {box(*dialog, u"deskSettingZone"_s), u"Nowhere/At all"_s},
            {box(*dialog, u"deskSettingLanguage"_s), u"x y"_s},
            {line(*dialog, u"deskSettingPrivateHosts"_s), u"http://wiki/"_s},
            {line(*dialog, u"deskSettingSourceFileMb"_s), u"201"_s},
            {line(*dialog, u"deskSettingLookDays"_s), u"0"_s}};
        auto *apply = dialog->findChild<QPushButton *>(u"applyDesk"_s);
        for (const auto &[field, words] : wrong) {
            const QString before = field->text();
            type(*field, words);
            QTest::mouseClick(apply, Qt::LeftButton);
            // Nothing is kept, and the keyboard is where the mistake is.
            QTRY_VERIFY(field->hasFocus());
            type(*field, before);
        }
        QCOMPARE(must(Settings(story.area().session()).get()).version, qint64(1));
        dialog->close();
    }

    void aRuleOfCheckingIsKeptAsItIsChanged()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Fact-check"_s);
        QVERIFY(dialog != nullptr);
        auto *onePerson = dialog->findChild<QCheckBox *>(u"onePerson"_s);
        auto *primary = dialog->findChild<QSpinBox *>(u"primarySources"_s);
        auto *weak = dialog->findChild<QComboBox *>(u"gateRule-weak_sources"_s);
        QTRY_VERIFY(onePerson->isEnabled());
        QVERIFY(!onePerson->isChecked());
        QCOMPARE(weak->currentText(), u"Warns (usual)"_s);
        onePerson->setFocus();
        QTest::keyClick(onePerson, Qt::Key_Space);
        QTRY_VERIFY(story.area().settings().checking.onePerson);
        // Taken back by the button in the bar.
        auto *undo = dialog->findChild<QPushButton *>(u"noticeAction"_s);
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_VERIFY(!onePerson->isChecked());
        QTRY_VERIFY(!story.area().settings().checking.onePerson);

        // Faster than the desk answers, and nothing is lost.
        primary->setFocus();
        primary->selectAll();
        QTest::keyClicks(primary, u"3"_s);
        weak->setFocus();
        QTest::keyClick(weak, Qt::Key_Up);
        QTest::keyClick(onePerson, Qt::Key_Space);
        QTRY_VERIFY(story.area().settings().checking.onePerson);
        const QJsonObject blocks{{u"weak_sources"_s, u"blocks"_s}};
        const CheckingRules kept = must(Settings(story.area().session()).get()).checking;
        QCOMPARE(kept.primarySources, 3);
        QCOMPARE(kept.gate, blocks);
        QCOMPARE(weak->currentText(), u"Blocks"_s);
        // What weighs as usual is named no more.
        QTest::keyClick(weak, Qt::Key_Down);
        QTRY_VERIFY(story.area().settings().checking.gate.isEmpty());
        QCOMPARE(primary->value(), 3);
        dialog->close();
    }

    void aRuleThatOthersChangeIsShownAndStays()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Fact-check"_s);
        QVERIFY(dialog != nullptr);
        auto *shared = dialog->findChild<QCheckBox *>(u"accountsShared"_s);
        auto *independent = dialog->findChild<QSpinBox *>(u"independentSources"_s);
        auto *look = dialog->findChild<QComboBox *>(u"gateRule-look_again"_s);
        QTRY_VERIFY(shared->isEnabled());
        QCOMPARE(independent->value(), 2);
        const QJsonObject gate{{u"look_again"_s, u"blocks"_s}};
        shared->setFocus();
        {
            const SystemClock clock;
            const auto other = must(DeskSession::open(
                story.deskPath(), OpenMode::ReadWrite, testActor(u"Ada Brandt"_s), clock));
            DeskSettings theirs = must(Settings(*other).get());
            theirs.checking.independentSources = 4;
            theirs.checking.gate = gate;
            must(Settings(*other).update(theirs));
        }
        QTRY_COMPARE(independent->value(), 4);
        QCOMPARE(look->currentText(), u"Blocks"_s);
        QVERIFY(shared->hasFocus() && !shared->isChecked());
        QTest::keyClick(shared, Qt::Key_Space);
        QTRY_VERIFY(story.area().settings().checking.accountsShared);
        const CheckingRules kept = must(Settings(story.area().session()).get()).checking;
        QCOMPARE(kept.independentSources, 4);
        QCOMPARE(kept.gate, gate);
        dialog->close();
    }

    void readersAreShownTheEvidenceByAKey()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Fact-check"_s);
        QVERIFY(dialog != nullptr);
        auto *evidence = dialog->findChild<QCheckBox *>(u"evidenceForReaders"_s);
        QTRY_VERIFY(evidence->isEnabled());
        QVERIFY(!evidence->isChecked());
        evidence->setFocus(Qt::TabFocusReason);
        QTest::keyClick(evidence, Qt::Key_Space);
        QTRY_VERIFY(story.area().settings().checking.evidenceForReaders);
        QVERIFY(must(Settings(story.area().session()).get()).checking.evidenceForReaders);
        dialog->close();
    }

    void theWheelChangesNoRuleAndTheKeysScrollToThem()
    {
        StoryWindow story;
        story.open();
        SettingsDialog *dialog = openSettings(story, u"Fact-check"_s);
        QVERIFY(dialog != nullptr);
        auto *last = dialog->findChild<QComboBox *>(u"gateRule-page_problem"_s);
        QTRY_VERIFY(last->isEnabled());
        QVERIFY(last->visibleRegion().isEmpty());
        last->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(last->visibleRegion().boundingRect(), last->rect());
        const QPointF middle = QRectF(last->rect()).center();
        QWheelEvent up(middle,
                       last->mapToGlobal(middle),
                       QPoint(),
                       QPoint(0, 120),
                       Qt::NoButton,
                       Qt::NoModifier,
                       Qt::NoScrollPhase,
                       false);
        QApplication::sendEvent(last, &up);
        QCOMPARE(last->currentText(), u"Warns (usual)"_s);
        QTest::keyClick(last, Qt::Key_Up);
        QCOMPARE(last->currentText(), u"Blocks"_s);
        QTRY_VERIFY(!story.area().settings().checking.gate.isEmpty());
        dialog->close();
    }

    void aDeskThatCanOnlyBeReadShowsItsRules()
    {
        StoryWindow story;
        story.open();
        DeskSettings settings = must(Settings(story.area().session()).get());
        settings.checking.primarySources = 5;
        must(Settings(story.area().session()).update(settings));
        story.close();
        const SystemClock clock;
        std::shared_ptr<DeskSession> session =
            must(DeskSession::open(story.deskPath(), OpenMode::ReadOnly, testActor(), clock));
        MainWindow window(story.context());
        window.show();
        window.showDesk(session);
        session.reset();
        QTRY_VERIFY(window.deskArea() != nullptr);
        window.settings().open(SettingsPage::Desk);
        auto *dialog = window.findChild<SettingsDialog *>();
        auto *primary = dialog->findChild<QSpinBox *>(u"primarySources"_s);
        QTRY_COMPARE(primary->value(), 5);
        QVERIFY(!primary->isEnabled());
        QVERIFY(!dialog->findChild<QCheckBox *>(u"onePerson"_s)->isEnabled());
        QVERIFY(!dialog->findChild<QComboBox *>(u"gateRule-unchecked"_s)->isEnabled());
        dialog->close();
        window.close();
        QTRY_VERIFY(!window.isVisible());
    }

private:
    static QLineEdit *line(const QWidget &dialog, const QString &name)
    {
        return dialog.findChild<QLineEdit *>(name);
    }

    static QLineEdit *box(const QWidget &dialog, const QString &name)
    {
        return dialog.findChild<QComboBox *>(name)->lineEdit();
    }

    static void type(QLineEdit &field, const QString &text)
    {
        field.setFocus();
        field.clear();
        QTest::keyClicks(&field, text);
    }
};

STET_TEST(TestDeskSettingsStory)

#include "test_desk_settings_story.moc"
