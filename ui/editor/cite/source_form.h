// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace stet {

class PlainLabel;

/// The few fields that a new source needs to be cited; the rest can be filled in later.
class SourceForm : public QWidget
{
    Q_OBJECT

public:
    explicit SourceForm(QWidget *parent = nullptr);

    /// Empties the fields; `typed` goes where it fits best, an address or a title.
    void start(const QString &typed);
    /// Empties the fields but for what is known of a source.
    void start(const Source &known);
    [[nodiscard]] Source source() const;
    void showFault(const QString &reason);
    void setBusy(bool busy);
    /// Offers to read the page at the address instead of having its fields typed.
    void setReadsPages(bool reads);
    [[nodiscard]] QString address() const;

Q_SIGNALS:
    void accepted();
    void readWanted();
    void cancelled();

private:
    void offerReading();

    QLineEdit *m_publisher;
    QLineEdit *m_title;
    QLineEdit *m_url;
    QComboBox *m_type;
    QLineEdit *m_key;
    PlainLabel *m_fault;
    QPushButton *m_read;
    QPushButton *m_add;
    bool m_readsPages = false;
    bool m_busy = false;
};

} // namespace stet
