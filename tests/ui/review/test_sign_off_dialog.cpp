// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/desk_session.h"
#include "tests/support/checked_desk.h"
#include "tests/support/test_registry.h"
#include "ui/review/sign_off_dialog.h"

#include <QListWidget>

using namespace stet;
using namespace stet::test;

/// In which order a signature's last look tells what there is to look at.
class TestSignOffDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatIsAnotherStandsBeforeWhatWarnedAlready()
    {
        CheckedDesk desk;
        desk.verifyAll();
        (void)must(Checking(desk.ines())
                       .addNote(desk.article(),
                                desk.aim(QStringLiteral("Nobody was hurt.")),
                                QStringLiteral("Who says so?")));
        QVERIFY(!rows(desk).isEmpty());                              // the note
        QVERIFY(!rows(desk).contains(QStringLiteral("What warns"))); // nothing stands above it
        const ReviewedArticle signedSheet = desk.sheet();
        (void)must(Checking(desk.ines()).signOff(desk.article(), signedSheet.article.version));
        desk.edit(QStringLiteral("12 Nm"), QStringLiteral("14 Nm"));

        const QStringList told = rows(desk);
        const qsizetype head = told.indexOf(QStringLiteral("What warns"));
        QVERIFY2(head > 0, qPrintable(told.join(u'\n')));
        QVERIFY(!told.mid(0, head).filter(QStringLiteral("[−12][+14]")).isEmpty());
        for (qsizetype row = 0; row < told.size(); ++row) {
            if (row != head)
                QCOMPARE(told[row].startsWith(u'!'), row > head);
        }
        QVERIFY(told.size() > head + 1);
    }

private:
    /// Of the list, from above.
    static QStringList rows(const CheckedDesk &desk)
    {
        const ArticleAtHand hand = must(Checking(desk.ines()).atHand(desk.article(), nullptr));
        const Actor &actor = desk.ines().actor();
        const SignOffDialog dialog(SheetRows(hand.sheet),
                                   {actor.name, actor.account, actor.machine},
                                   hand.signedContent.get(),
                                   nullptr);
        const auto *list = dialog.findChild<QListWidget *>(QStringLiteral("signOffList"));
        QStringList told;
        for (int row = 0; row < list->count(); ++row)
            told << list->item(row)->text();
        return told;
    }
};

STET_TEST(TestSignOffDialog)

#include "test_sign_off_dialog.moc"
