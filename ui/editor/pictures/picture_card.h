// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/floating_card.h"

class QLineEdit;
class QPushButton;

namespace stet {

class PlainLabel;

/// Asks what a picture shows and what is written below it, in the place where it goes. Lives on
/// the UI thread.
class PictureCard : public FloatingCard
{
    Q_OBJECT

public:
    explicit PictureCard(QWidget *parent);

    /// Shows itself below `caret` (global); `about` says which picture it is.
    void ask(const QRect &caret, const QString &about);
    void showFault(const QString &reason);
    void setBusy(bool busy);

Q_SIGNALS:
    void accepted(const QString &alt,
                  const QString &caption,
                  const QString &credit,
                  const QString &licence);
    void cancelled();

protected:
    [[nodiscard]] bool leavesByItself() const override;
    void escaped() override;

private:
    void accept();

    PlainLabel *m_about;
    QLineEdit *m_alt;
    QLineEdit *m_caption;
    QLineEdit *m_credit;
    QLineEdit *m_licence;
    PlainLabel *m_fault;
    QPushButton *m_insert;
};

} // namespace stet
