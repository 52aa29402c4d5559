"""Words of Indonesian that say nothing about what a text is about. PostgreSQL's `indonesian` has none."""

STOP_WORDS = frozenset(
    """
    ada adalah agar akan aku alami amat anda antara apa apabila apakah atas atau bagai bagaimana bagi bahkan
    bahwa banyak baru bawah beberapa begitu belum berapa berbagai bila bisa buat bukan cara cukup cuma dalam
    dan dapat dari daripada dengan di dia diri dua dulu guna hal hanya harus hingga ia ialah ini itu iya jadi
    jangan jika juga kadang kalau kali kami kamu karena ke kemudian kepada ketika khusus kini kita lagi lain
    lalu lama lebih lewat maka makin malah mana masih masing mau melalui memang mereka mungkin nah namun nanti
    nya oleh pada padahal para paling pasti pernah pula pun punya saat saja sambil sampai sangat satu saya
    sebab sebagai sebelum sebuah secara sedang sehingga sejak sekali sekarang selain selalu selama seluruh
    semakin sementara semua seorang seperti sering serta sesuai sesudah setelah setiap suatu sudah supaya
    tadi tanpa tapi telah tentang tentu terhadap terlalu tersebut tetapi tiap tidak tinggi turut untuk walau
    waktu yaitu yakni yang
    """.split()  # noqa: SIM905 - a paragraph of words is read and mended more easily than a list
)
