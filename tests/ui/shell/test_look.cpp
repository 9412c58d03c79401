// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/shell/appearance.h"
#include "ui/shell/error_message.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/relative_time.h"
#include "ui/widgets/text_scale.h"
#include "ui/widgets/tokens.h"

#include <QApplication>
#include <QIcon>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

using namespace stet;

/// What the window looks like and how it speaks.
class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsStandOutFromTheirGround();
    void aChangeOfSchemeReachesOpenWidgets();
    void aChangeOfTextSizeReachesOpenWidgets();
    void errorsSayWhatHappenedAndWhatToDo();
    void longWordsEndInDots();
    void timesAreToldAsPeopleTellThem();
    void nothingMovesByItself();
    void theStylesOwnIconsHaveTheColoursOfTheScheme();
};

void TestLook::wordsStandOutFromTheirGround()
{
    for (const Tokens *t : {&lightTokens(), &darkTokens(), &contrastTokens()}) {
        const double least = t->contrast ? 7 : 4.5;
        for (const QColor &ground :
             {t->window, t->panel, t->paper, t->raised, t->hover, t->chosen}) {
            for (const QColor &words : {t->text, t->muted, t->accent})
                QVERIFY2(contrast(words, ground) >= least,
                         qPrintable(words.name() + ground.name()));
        }
        QVERIFY(contrast(t->faint, t->paper) >= least);
        QVERIFY(contrast(t->onAccent, t->accentFill) >= least);
        const std::pair<QColor, QColor> states[] = {{t->green, t->greenSoft},
                                                    {t->amber, t->amberSoft},
                                                    {t->red, t->redSoft},
                                                    {t->violet, t->violetSoft},
                                                    {t->accent, t->blueSoft},
                                                    {t->muted, t->graySoft},
                                                    {t->red, t->paper},
                                                    {t->green, t->window},
                                                    {t->amber, t->window},
                                                    {t->red, t->window}};
        for (const auto &[words, ground] : states)
            QVERIFY2(contrast(words, ground) >= least, qPrintable(words.name() + ground.name()));
        QVERIFY(contrast(t->focus, t->paper) >= 3);
        if (t->contrast)
            QVERIFY(contrast(t->line, t->paper) >= 3 && contrast(t->disabled, t->paper) >= 4.5);
    }
}

void TestLook::nothingMovesByItself()
{
    const Appearance look(*qApp);
    QCOMPARE(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
}

void TestLook::theStylesOwnIconsHaveTheColoursOfTheScheme()
{
    Appearance look(*qApp);
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light}) {
        look.setScheme(scheme);
        const QColor ink = tokensFor(QApplication::palette()).text;
        for (const QStyle::StandardPixmap which :
             {QStyle::SP_ToolBarHorizontalExtensionButton, QStyle::SP_LineEditClearButton}) {
            const QImage picture =
                QApplication::style()->standardIcon(which).pixmap(32).toImage().convertToFormat(
                    QImage::Format_ARGB32);
            QRgb strongest = 0;
            for (int y = 0; y < picture.height(); ++y) {
                for (int x = 0; x < picture.width(); ++x) {
                    if (qAlpha(picture.pixel(x, y)) > qAlpha(strongest))
                        strongest = picture.pixel(x, y);
                }
            }
            QVERIFY(qAlpha(strongest) > 200);
            QVERIFY(std::abs(qRed(strongest) - ink.red()) < 8);
            QVERIFY(std::abs(qBlue(strongest) - ink.blue()) < 8);
        }
    }
    look.setScheme(Scheme::Light);
}

void TestLook::aChangeOfSchemeReachesOpenWidgets()
{
    Appearance look(*qApp);
    QPushButton button(QStringLiteral("Open"));
    button.show();
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light, Scheme::Dark}) {
        look.setScheme(scheme);
        QCOMPARE(look.isDark(), scheme == Scheme::Dark);
        QCOMPARE(tokensFor(button.palette()).dark, scheme == Scheme::Dark);
        QVERIFY(!qApp->styleSheet().contains(u'@'));
    }
    look.setScheme(Scheme::Contrast);
    QVERIFY(tokensFor(button.palette()).contrast);
    look.setScheme(Scheme::Light);
}

void TestLook::aChangeOfTextSizeReachesOpenWidgets()
{
    Appearance look(*qApp);
    QWidget window;
    QPushButton button(QStringLiteral("Open"), &window);
    QLabel title(QStringLiteral("Title"), &window);
    setTextFactor(title, 2, QFont::DemiBold);
    int measure = 0;
    fitToText(button, [&measure] { measure = withText(100); });
    window.show();
    const double usual = QApplication::font().pointSizeF();
    const int before = measure;
    const int high = button.sizeHint().height();
    QVERIFY(usual >= usualTextPoints);
    look.setTextPercent(200);
    QCOMPARE(look.textPercent(), 200);
    QCOMPARE(button.font().pointSizeF(), 2 * usual);
    QCOMPARE(title.font().pointSizeF(), 4 * usual);
    QCOMPARE(measure, 2 * before);
    QVERIFY(button.sizeHint().height() > high);
    look.setTextPercent(100);
    QCOMPARE(button.font().pointSizeF(), usual);
    QCOMPARE(title.font().pointSizeF(), 2 * usual);
    QCOMPARE(measure, before);
    // Smaller than what is designed for is never shown.
    look.setTextPercent(50);
    QVERIFY(button.font().pointSizeF() >= usualTextPoints);
    look.setTextPercent(100);
}

void TestLook::errorsSayWhatHappenedAndWhatToDo()
{
    for (int code = int(ErrorCode::Busy); code <= int(ErrorCode::Bug); ++code) {
        const ErrorMessage message = describeError(
            {ErrorCode(code), QStringLiteral("A reason %1"), {}}, QStringLiteral("save the page"));
        QCOMPARE(message.happened, QStringLiteral("Stet could not save the page. A reason %1."));
        QVERIFY(!message.kept.isEmpty());
    }
    const Notice notice = errorNotice({ErrorCode::DiskFull, QStringLiteral("No room"), {}},
                                      QStringLiteral("keep the words"));
    QVERIFY(notice.text.contains(QStringLiteral("stays in the window")));
}

void TestLook::longWordsEndInDots()
{
    const QFont font = QApplication::font();
    const QStringList lines = wrapText(QStringLiteral("word ").repeated(200'000), font, 200, 2);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.last().endsWith(QChar(0x2026)));
    QCOMPARE(plainToolTip(QStringLiteral("<b>")).count(QStringLiteral("<b>")), 0);
}

void TestLook::timesAreToldAsPeopleTellThem()
{
    constexpr qint64 now = 1'772'000'000'000;
    QCOMPARE(agoText(now - 5'000, now), QStringLiteral("just now"));
    QCOMPARE(agoText(now - 300'000, now), QStringLiteral("5 min ago"));
    QCOMPARE(agoText(0, now), QString());
    QCOMPARE(dueText(now + 3 * 86'400'000LL, now, QTimeZone::utc()), QStringLiteral("in 3 days"));
    QVERIFY(
        dueText(now - 3 * 86'400'000LL, now, QTimeZone::utc()).contains(QStringLiteral("late")));
}

STET_TEST(TestLook)
#include "test_look.moc"
