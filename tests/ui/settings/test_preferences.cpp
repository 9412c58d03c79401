// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/settings/appearance_page.h"
#include "ui/settings/preferences.h"
#include "ui/settings/you_page.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>

using namespace stet;
using namespace Qt::StringLiterals;

namespace {

Actor account()
{
    return {u"Mara Lindqvist"_s, u"mara"_s, u"harbour"_s};
}

} // namespace

/// What is the user's own.
class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QSettings().clear(); }

    void theNameIsTheUsersOrTheAccounts()
    {
        Preferences preferences(account());
        QSignalSpy changed(&preferences, &Preferences::actorChanged);
        QCOMPARE(preferences.actor(), account());
        preferences.setOwnName(u"  M.\n Lindqvist "_s);
        QCOMPARE(preferences.actor().name, u"M. Lindqvist"_s);
        QCOMPARE(preferences.actor().account, u"mara"_s);
        QCOMPARE(Preferences(account()).actor().name, u"M. Lindqvist"_s);
        preferences.setOwnName(u"x"_s.repeated(100'000));
        QCOMPARE(preferences.ownName().size(), qsizetype(Preferences::longestName));
        preferences.setOwnName(u"   "_s);
        QCOMPARE(preferences.actor(), account());
        QVERIFY(!QSettings().contains(u"person/name"_s));
        QCOMPARE(changed.count(), 3);
    }

    void thePageSaysThatAnOpenDeskKeepsTheOldName()
    {
        Preferences preferences(account());
        YouPage page(preferences, nullptr);
        page.show();
        auto *name = page.findChild<QLineEdit *>(u"yourName"_s);
        auto *again = page.findChild<QPushButton *>(u"reopenDesk"_s);
        auto *said = page.findChild<QLabel *>(u"yourNameSaid"_s);
        QCOMPARE(name->placeholderText(), account().name);
        page.setActing(account().name);
        QVERIFY(!again->isVisible());
        QTest::keyClicks(name, u"Ada Brandt"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(preferences.actor().name, u"Ada Brandt"_s);
        QVERIFY(again->isVisible());
        QVERIFY(said->text().contains(account().name));
        QCOMPARE(name->accessibleDescription(), said->text());
        page.setActing(u"Ada Brandt"_s);
        QVERIFY(!again->isVisible());
    }

    void thePageOfAppearanceAndTheWindowsAgree()
    {
        Preferences preferences(account());
        AppearancePage page(preferences.taste(), nullptr);
        page.show();
        QSignalSpy chosen(&page, &AppearancePage::schemeChosen);
        page.showScheme(Scheme::Dark);
        QCOMPARE(chosen.count(), 0);
        page.findChild<QRadioButton *>(u"scheme-contrast"_s)->click();
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<Scheme>(), Scheme::Contrast);

        // A change here reaches the text, and one in a window reaches the page.
        auto *size = page.findChild<QComboBox *>(u"textZoom"_s);
        QTest::keyClick(size, Qt::Key_Down);
        QCOMPARE(preferences.taste().look().zoom, 110);
        EditorLook look = preferences.taste().look();
        look.zoom = 150;
        look.columns = 71;
        preferences.taste().setLook(look);
        QCOMPARE(size->currentText(), u"150 %"_s);
        QCOMPARE(EditorLook::saved(), look);
        page.findChild<QCheckBox *>(u"typographicMarks"_s)->click();
        QVERIFY(!preferences.taste().isTypographic());
        QVERIFY(!WritingTaste().isTypographic());
        QCOMPARE(preferences.taste().look(), look);
        auto *asks = page.findChild<QCheckBox *>(u"askToCite"_s);
        QVERIFY(asks->isChecked());
        preferences.taste().setAsksToCite(false);
        QVERIFY(!asks->isChecked());
        QVERIFY(!WritingTaste().asksToCite());
        asks->click();
        QVERIFY(WritingTaste().asksToCite());
    }

    void schemesHaveNames()
    {
        for (const Scheme scheme : {Scheme::System, Scheme::Light, Scheme::Dark, Scheme::Contrast})
            QCOMPARE(schemeFrom(nameOf(scheme)), scheme);
        QCOMPARE(schemeFrom(u"purple"_s), Scheme::System);
    }
};

STET_TEST(TestPreferences)

#include "test_preferences.moc"
