// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/settings.h"
#include "tests/stories/settings_story.h"
#include "tests/support/test_registry.h"
#include "ui/shell/desk_area.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

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
        type(*line(*dialog, u"deskSettingPrivateHosts"_s), u"wiki.harbor.example:8080"_s);
        QTest::keyClick(line(*dialog, u"deskSettingPrivateHosts"_s), Qt::Key_Return);
        QTRY_COMPARE(story.area().settings().timeZone, u"Asia/Tokyo"_s);
        const DeskSettings kept = must(Settings(story.area().session()).get());
        QCOMPARE(kept.address, u"desk@harbor.example"_s);
        QCOMPARE(kept.baseUrl, u"https://harbor.example"_s);
        QCOMPARE(kept.language, u"de"_s);
        QCOMPARE(kept.privateHosts, QStringList{u"wiki.harbor.example:8080"_s});
        QCOMPARE(kept.sourceFileMb, 150);
        // One step, which goes back as one.
        auto *undo = dialog->findChild<QPushButton *>(u"noticeAction"_s);
        QTRY_VERIFY(undo->isVisible());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(story.area().settings().timeZone, testSettings().timeZone);
        QVERIFY(must(Settings(story.area().session()).get()).privateHosts.isEmpty());
        QTRY_VERIFY(line(*dialog, u"deskSettingPrivateHosts"_s)->text().isEmpty());
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
            {line(*dialog, u"deskSettingSourceFileMb"_s), u"201"_s}};
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
